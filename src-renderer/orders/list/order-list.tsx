import { useCallback, useMemo, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { orderSortFields, type OrderRow, type OrderView } from '../../../src-shared/orders/order-view.ts';
import { useBaseConnection } from '../../ipc/base-connection.ts';
import { queryChannelOptions } from '../../ipc/use-query-channel.ts';
import { isAllSelected } from '../../ui/records/row-selection.ts';
import type { ListWalk } from '../../ui/records/use-list-walk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { describeOrderRow, listOrderColumns } from './order-cells.tsx';
import { RecordTable } from '../../ui/records/record-table.tsx';
import { turnRecordSort } from '../../ui/records/sort-records.ts';
import { useRecordCells } from '../../ui/records/use-record-cells.ts';
import { useRecordWindow } from '../../ui/records/use-record-window.ts';
import { useRowPages } from '../../ui/records/use-row-pages.ts';

const texts = ['client', 'status', 'number'];

type Props = Readonly<{
  ids: Int32Array;
  sort: OrderView['sort'];
  walk: ListWalk;
  openId: number | null;
  tableRef: Ref<HTMLTableElement>;
  onSort: (sort: OrderView['sort']) => void;
}>;

/** All orders of the view. A new heading begins with the largest and latest, the same one turns over. */
export function OrderList({ ids, sort, walk, openId, tableRef, onSort }: Props): ReactNode {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const columns = useMemo(() => listOrderColumns(t), [t]);
  const connection = useBaseConnection();
  const drawn = useRecordWindow(ids.length, walk);
  const askPage = useCallback(
    (page: number[]) => queryChannelOptions(connection, 'orders:rows', { ids: page }),
    [connection],
  );
  const describe = useCallback((row: OrderRow) => describeOrderRow(row, t, format), [t, format]);
  const getRecord = useRecordCells(useRowPages(ids, drawn, askPage), describe);
  const turn = (id: string): void => {
    const field = orderSortFields.find((each) => each === id);
    if (field !== undefined) onSort({ field, direction: turnRecordSort(sort, field, texts).direction });
  };
  return (
    <RecordTable
      name="order-row"
      label={t('list')}
      ids={ids}
      drawn={drawn}
      columns={columns}
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
      onSort={turn}
      onKeyDown={walk.onKeyDown}
      onOpen={walk.onOpen}
      onToggle={walk.onToggle}
      onExtend={walk.onExtend}
    />
  );
}
