import { Button } from '@mantine/core';
import { IconArchive, IconPackage } from '@tabler/icons-react';
import { useCallback, useMemo, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingFound } from '../ui/nothing-found.tsx';
import { HeldTable } from '../ui/records/held-table.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import { useFormat } from '../ui/use-format.ts';
import { describeProduct, listProductColumns, readProduct, type SoldProduct } from './sold-product.ts';

const rising = ['name', 'groupName', 'kind', 'unit'];
const byName = { field: 'name', direction: 'asc' } as const;

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
  const columns = useMemo(() => listProductColumns(t), [t]);
  const describe = useCallback((product: SoldProduct) => describeProduct(product, t, format), [t, format]);
  return (
    <HeldTable
      name="product"
      label={t('pages.products')}
      items={products}
      columns={columns}
      idOf={readId}
      read={readProduct}
      describe={describe}
      firstSort={byName}
      rising={rising}
      openId={openId}
      tableRef={tableRef}
      onOpen={onOpen}
      onWalk={onWalk}
      onBack={onBack}
    >
      <NoProducts narrowed={narrowed} archived={archived} onAdd={onAdd} onAll={onAll} />
    </HeldTable>
  );
}

/** Why the catalogue is empty: nothing found, nothing in the archive, nothing at all. */
function NoProducts({
  narrowed,
  archived,
  onAdd,
  onAll,
}: Pick<Props, 'narrowed' | 'archived' | 'onAdd' | 'onAll'>): ReactNode {
  const { t } = useTranslation('orders');
  if (narrowed) {
    return (
      <NothingFound title={t('products.nothing')}>
        <Button variant="default" onClick={onAll}>
          {t('filters.clear')}
        </Button>
      </NothingFound>
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

function readId({ id }: SoldProduct): number {
  return id;
}
