import { useCallback, useMemo, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { orderSortFields, type OrderView } from '../../../src-shared/orders/order-view.ts';
import { isAllSelected } from '../../contacts/list/contact-selection.ts';
import type { ListWalk } from '../../contacts/list/use-list-walk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { describeOrderRow, listOrderColumns } from './order-cells.tsx';
import type { RecordCells } from '../../ui/records/record-column.ts';
import { RecordTable } from '../../ui/records/record-table.tsx';
import { turnRecordSort } from '../../ui/records/sort-records.ts';
import { useOrderRows } from './use-order-rows.ts';

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
  const [range, setRange] = useState({ first: 0, last: 0 });
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), []);
  const getRow = useOrderRows(ids, range.first, range.last);
  const getRecord = (index: number): RecordCells | null => {
    const row = getRow(index);
    return row === undefined ? null : describeOrderRow(row, t, format);
  };
  const turn = (id: string): void => {
    const field = orderSortFields.find((each) => each === id);
    if (field !== undefined) onSort({ field, direction: turnRecordSort(sort, field, texts).direction });
  };
  return (
    <RecordTable
      name="order-row"
      label={t('list')}
      ids={ids}
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
      onRange={onRange}
      onSort={turn}
      onKeyDown={walk.onKeyDown}
      onOpen={walk.onOpen}
      onToggle={walk.onToggle}
      onExtend={walk.onExtend}
    />
  );
}
