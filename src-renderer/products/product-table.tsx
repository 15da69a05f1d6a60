import { Button } from '@mantine/core';
import { IconArchive, IconPackage, IconSearchOff } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFirstFocus } from '../contacts/list/use-first-focus.ts';
import { useListWalk } from '../contacts/list/use-list-walk.ts';
import type { RecordSort } from '../ui/records/record-heading.tsx';
import { RecordTable } from '../ui/records/record-table.tsx';
import { sortRecords, turnRecordSort } from '../ui/records/sort-records.ts';
import { StateMessage } from '../ui/state-message.tsx';
import { useFormat } from '../ui/use-format.ts';
import { describeProduct, listProductColumns, readProduct, type SoldProduct } from './sold-product.ts';

const texts = ['name', 'groupName', 'kind', 'unit'];

type Props = Readonly<{
  products: readonly SoldProduct[];
  narrowed: boolean;
  archived: boolean;
  openId: number | null;
  tableRef: RefObject<HTMLTableElement | null>;
  onAdd: () => void;
  onAll: () => void;
  onOpen: (id: number, enter: boolean) => void;
  onWalk: (id: number) => void;
  onBack: () => void;
}>;

/** The catalogue as a table, or why there is none. */
export function ProductTable(props: Props): ReactNode {
  const { products, narrowed, archived, openId, tableRef, onAdd, onAll, onOpen, onWalk, onBack } = props;
  const { t } = useTranslation('orders');
  const format = useFormat();
  const [sort, setSort] = useState<RecordSort>({ field: 'name', direction: 'asc' });
  const columns = useMemo(() => listProductColumns(t), [t]);
  const shown = useMemo(
    () => sortRecords(products, sort, (product) => readProduct(product, sort.field)),
    [products, sort],
  );
  const ids = useMemo(() => Int32Array.from(shown, ({ id }) => id), [shown]);
  const walk = useListWalk(ids, sort, { onOpen, onWalk, onTrash: ignore, onBack });
  useFirstFocus(tableRef, ids.length > 0);
  if (shown.length > 0) {
    return (
      <RecordTable
        name="product"
        label={t('pages.products')}
        ids={ids}
        columns={columns}
        sort={sort}
        cursor={walk.cursor}
        choice={null}
        openId={openId}
        tableRef={tableRef}
        getRecord={(index) => {
          const product = shown[index];
          return product === undefined ? null : describeProduct(product, t, format);
        }}
        onSort={(field) => setSort(turnRecordSort(sort, field, texts))}
        onKeyDown={walk.onKeyDown}
        onOpen={walk.onOpen}
        onToggle={walk.onOpen}
        onExtend={walk.onOpen}
      />
    );
  }
  if (narrowed) {
    return (
      <StateMessage icon={<IconSearchOff size={28} stroke={1.5} />} title={t('products.nothing')}>
        <Button variant="default" onClick={onAll}>
          {t('filters.clear')}
        </Button>
      </StateMessage>
    );
  }
  if (archived) {
    return <StateMessage icon={<IconArchive size={28} stroke={1.5} />} title={t('products.archiveEmpty')} />;
  }
  return (
    <StateMessage
      icon={<IconPackage size={28} stroke={1.5} />}
      title={t('products.empty')}
      text={t('products.emptyText')}
    >
      <Button onClick={onAdd}>{t('products.add')}</Button>
    </StateMessage>
  );
}

function ignore(): void {}
