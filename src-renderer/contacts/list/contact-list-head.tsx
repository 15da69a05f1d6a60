import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '../../../src-shared/contacts/contacts-contract.ts';
import classes from './contact-list.module.css';
import { ContactListHeading } from './contact-list-heading.tsx';
import type { ListColumn } from './list-columns.ts';

export type HeadActions = Readonly<{
  onSort: (field: string) => void;
  onSelectAll: () => void;
  onResize: (field: string, width: number) => void;
  /** The width is kept once the edge is let go. */
  onResized: () => void;
  onMove: (field: string, to: string) => void;
}>;

type Props = HeadActions &
  Readonly<{
    columns: readonly ListColumn[];
    nameLabel: string;
    sort: ContactView['sort'];
    all: boolean;
    some: boolean;
  }>;

/** The headings: a click sorts, dragging one moves it, dragging its edge changes its width. */
export const ContactListHead = memo(function ContactListHead(props: Props): ReactNode {
  const { columns, nameLabel, sort, all, some, onSort, onSelectAll } = props;
  const { t } = useTranslation('contacts');
  return (
    <thead>
      <tr aria-rowindex={1} className={classes.headRow}>
        <ContactListHeading fieldId="name" label={nameLabel} sort={sort} onSort={onSort} sticky>
          <input
            type="checkbox"
            className={classes.checkAll}
            aria-label={t('selectAll')}
            checked={all}
            ref={(element) => {
              if (element) element.indeterminate = some && !all;
            }}
            onChange={onSelectAll}
          />
        </ContactListHeading>
        {columns.map(({ field, width }) => (
          <ContactListHeading
            key={field.id}
            fieldId={field.id}
            label={field.label}
            field={field}
            width={width}
            sort={sort}
            onSort={onSort}
            onResize={props.onResize}
            onResized={props.onResized}
            onMove={props.onMove}
          />
        ))}
        <th className={classes.filler} aria-hidden />
      </tr>
    </thead>
  );
});
