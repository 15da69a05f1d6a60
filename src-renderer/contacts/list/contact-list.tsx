import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '../../../src-shared/contacts/contacts-contract.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useKnownFields } from '../fields/use-known-fields.ts';
import { ContactListHead } from './contact-list-head.tsx';
import { ContactListRow, rowElementId } from './contact-list-row.tsx';
import classes from './contact-list.module.css';
import { isAllSelected, type ContactSelection } from './contact-selection.ts';
import { fitColumns, listRowFields, type ListColumn } from './list-columns.ts';
import { useColumnChanges } from './use-column-changes.ts';
import { useRowClicks, type RowClicks } from './use-row-clicks.ts';
import { useRowPages } from './use-row-pages.ts';

const rowHeight = 32;
const scrollbar = 14;

type Props = RowClicks &
  Readonly<{
    ids: Int32Array;
    columns: readonly ListColumn[];
    sort: ContactView['sort'];
    cursor: number;
    selection: ContactSelection;
    openId: number | null;
    tableRef: Ref<HTMLTableElement>;
    onSort: (field: string) => void;
    onSelectAll: () => void;
    onKeyDown: (event: KeyboardEvent, rowsPerScreen: number) => void;
  }>;

/** The list itself: a real table of which only the rows in view are drawn. It has the focus; the current row is named by it. */
export function ContactList(props: Props): ReactNode {
  const { ids, columns, cursor, selection, openId } = props;
  const { t } = useTranslation('contacts');
  const fields = useKnownFields();
  const format = useFormat();
  const scrollRef = useRef<HTMLDivElement>(null);
  const { ref: sizeRef, width, height } = useElementSize();
  const ref = useMergedRef(scrollRef, sizeRef);
  const { live, headActions } = useColumnChanges(columns);
  const fitted = useMemo(() => fitColumns(live, width - scrollbar), [live, width]);
  const words = useMemo(
    () => ({
      noName: t('noName'),
      select: t('select'),
      byHand: t('byHand'),
      format,
      valueLabel: fields.valueLabel,
    }),
    [t, format, fields],
  );
  const fieldIds = useMemo(() => listRowFields(columns), [columns]);
  const clicks = useRowClicks(props);

  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const getRow = useRowPages(ids, fieldIds, first, last);

  useEffect(() => {
    virtualizer.scrollToIndex(cursor, { align: 'auto' });
    // Only a moved cursor scrolls; the virtualizer is the same object for ever.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [cursor]);

  const before = first * rowHeight;
  const after = Math.max(0, (ids.length - last - 1) * rowHeight);
  return (
    <div ref={ref} className={classes.scroll}>
      {/* A grid holds the focus for its rows: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */}
      <table
        ref={props.tableRef}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className={classes.table}
        tabIndex={0}
        aria-label={t('list')}
        aria-rowcount={ids.length + 1}
        aria-multiselectable
        aria-activedescendant={ids.length > 0 ? rowElementId(cursor) : undefined}
        onKeyDown={(event) => props.onKeyDown(event, Math.max(1, Math.floor(height / rowHeight) - 2))}
        style={{ minWidth: fitted.name + fitted.widths.reduce((sum, each) => sum + each, 0) }}
      >
        <colgroup>
          <col style={{ width: fitted.name }} />
          {columns.map(({ field }, index) => (
            <col key={field.id} style={{ width: fitted.widths[index] }} />
          ))}
          <col />
        </colgroup>
        <ContactListHead
          columns={live}
          nameLabel={fields.nameLabel}
          sort={props.sort}
          all={isAllSelected(selection, ids)}
          some={selection.ids.size > 0}
          onSort={props.onSort}
          onSelectAll={props.onSelectAll}
          {...headActions}
        />
        <tbody {...clicks}>
          {before > 0 ? <Spacer height={before} /> : null}
          {items.map(({ index }) => (
            <ContactListRow
              key={index}
              index={index}
              row={getRow(index)}
              columns={columns}
              words={words}
              current={index === cursor}
              selected={selection.ids.has(ids[index] ?? 0)}
              open={openId !== null && ids[index] === openId}
            />
          ))}
          {after > 0 ? <Spacer height={after} /> : null}
        </tbody>
      </table>
    </div>
  );
}

/** Holds the place of rows that are not drawn. */
function Spacer({ height }: Readonly<{ height: number }>): ReactNode {
  return (
    <tr aria-hidden className={classes.spacer}>
      <td aria-hidden style={{ height }} />
    </tr>
  );
}
