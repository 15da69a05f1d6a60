import { useCallback, useMemo, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactRow } from '../../../src-shared/contacts/contact.ts';
import type { ContactView } from '../../../src-shared/contacts/contacts-contract.ts';
import { useBaseConnection } from '../../ipc/base-connection.ts';
import { queryChannelOptions } from '../../ipc/use-query-channel.ts';
import type { RecordColumn } from '../../ui/records/record-column.ts';
import { RecordTable } from '../../ui/records/record-table.tsx';
import { isAllSelected } from '../../ui/records/row-selection.ts';
import type { ListWalk } from '../../ui/records/use-list-walk.ts';
import { useRecordCells } from '../../ui/records/use-record-cells.ts';
import { useRecordWindow } from '../../ui/records/use-record-window.ts';
import { useRowPages } from '../../ui/records/use-row-pages.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useKnownFields } from '../fields/use-known-fields.ts';
import { useOpenLink } from '../points/use-open-link.ts';
import { ColumnEdge } from './column-edge.tsx';
import { describeContactRow } from './describe-contact-row.tsx';
import { fitColumns, listRowFields, toRecordColumns, type ListColumn } from './list-columns.ts';
import { useColumnChanges } from './use-column-changes.ts';

type Props = Readonly<{
  ids: Int32Array;
  columns: readonly ListColumn[];
  sort: ContactView['sort'];
  walk: ListWalk;
  openId: number | null;
  tableRef: Ref<HTMLTableElement>;
  onSort: (field: string) => void;
}>;

/** The clients of the view. Dragging a heading moves its column, dragging its edge changes the width. */
export function ContactList({ ids, columns, sort, walk, openId, tableRef, onSort }: Props): ReactNode {
  const { t } = useTranslation('contacts');
  const { nameLabel, valueLabel } = useKnownFields();
  const format = useFormat();
  const connection = useBaseConnection();
  const openLink = useOpenLink();
  const { live, onResize, onResized, onMove } = useColumnChanges(columns);
  const shown = useMemo(() => toRecordColumns(columns, nameLabel), [columns, nameLabel]);
  const drawn = useRecordWindow(ids.length, walk);
  const fields = useMemo(() => listRowFields(columns), [columns]);
  const askPage = useCallback(
    (page: number[]) => queryChannelOptions(connection, 'contacts:rows', { ids: page, fields: [...fields] }),
    [connection, fields],
  );
  const describe = useMemo(() => {
    const words = { noName: t('noName'), byHand: t('byHand'), format, valueLabel };
    return (row: ContactRow) => describeContactRow(row, columns, words);
  }, [t, format, valueLabel, columns]);
  const getRecord = useRecordCells(useRowPages(ids, drawn, askPage), describe);
  const fit = useCallback(
    (_: readonly RecordColumn[], room: number) => {
      const { name, widths } = fitColumns(live, room);
      return [name, ...widths];
    },
    [live],
  );
  const headings = useMemo(() => {
    const widths = new Map(live.map(({ field, width }) => [field.id, width]));
    const drawEdge = ({ id, label }: RecordColumn): ReactNode => (
      <ColumnEdge
        label={label}
        width={widths.get(id) ?? 0}
        onResize={(next) => onResize(id, next)}
        onResized={onResized}
      />
    );
    return { drawEdge, onMove };
  }, [live, onResize, onResized, onMove]);
  return (
    <RecordTable
      name="contact-row"
      label={t('list')}
      ids={ids}
      drawn={drawn}
      columns={shown}
      fit={fit}
      headings={headings}
      sort={sort}
      cursor={walk.cursor}
      choice={{
        ids: walk.selection.ids,
        all: isAllSelected(walk.selection, ids),
        allLabel: t('selectAll'),
        rowLabel: t('select'),
        onAll: walk.onSelectAll,
      }}
      openId={openId}
      tableRef={tableRef}
      getRecord={getRecord}
      onSort={onSort}
      onKeyDown={walk.onKeyDown}
      onOpen={walk.onOpen}
      onToggle={walk.onToggle}
      onExtend={walk.onExtend}
      onLink={openLink}
    />
  );
}
