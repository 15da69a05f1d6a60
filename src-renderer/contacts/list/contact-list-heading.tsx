import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { DragEvent, ReactNode } from 'react';
import type { ContactField } from '../../../src-shared/contacts/contact-field.ts';
import type { ContactView } from '../../../src-shared/contacts/contacts-contract.ts';
import { isFigure } from '../fields/format-field-value.ts';
import { ColumnEdge } from './column-edge.tsx';
import classes from './contact-list.module.css';

const dragType = 'application/x-kartoteka-column';

type Props = Readonly<{
  fieldId: string;
  label: string;
  sort: ContactView['sort'];
  onSort: (field: string) => void;
  field?: Pick<ContactField, 'kind'>;
  width?: number;
  sticky?: boolean;
  onResize?: (field: string, width: number) => void;
  onResized?: () => void;
  onMove?: (field: string, to: string) => void;
  children?: ReactNode;
}>;

/** One heading of the list. */
export function ContactListHeading(props: Props): ReactNode {
  const { fieldId, label, sort, onSort, field, width, onResize, onResized, onMove } = props;
  const sorted = sort.field === fieldId;
  const Arrow = sort.direction === 'asc' ? IconChevronUp : IconChevronDown;

  const drop = (event: DragEvent): void => {
    const moved = event.dataTransfer.getData(dragType);
    if (moved === '') return;
    event.preventDefault();
    onMove?.(moved, fieldId);
  };

  return (
    <th
      scope="col"
      aria-sort={sorted ? (sort.direction === 'asc' ? 'ascending' : 'descending') : 'none'}
      data-sticky={props.sticky || undefined}
      data-figure={(field && isFigure(field)) || undefined}
      draggable={onMove !== undefined}
      onDragStart={(event) => event.dataTransfer.setData(dragType, fieldId)}
      onDragOver={(event) => {
        if (onMove && event.dataTransfer.types.includes(dragType)) event.preventDefault();
      }}
      onDrop={drop}
    >
      <span className={classes.heading}>
        {props.children}
        <button type="button" className={classes.sort} title={label} onClick={() => onSort(fieldId)}>
          <span className={classes.headingText}>{label}</span>
          {sorted ? <Arrow size={14} stroke={2} aria-hidden /> : null}
        </button>
      </span>
      {onResize && width !== undefined ? (
        <ColumnEdge
          label={label}
          width={width}
          onResize={(next) => onResize(fieldId, next)}
          onResized={() => onResized?.()}
        />
      ) : null}
    </th>
  );
}
