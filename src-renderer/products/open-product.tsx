import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconReceipt, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenContactList } from '../contacts/use-open-contact-list.ts';
import { useToldAct } from '../contacts/use-told-act.ts';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useFormat } from '../ui/use-format.ts';
import pane from '../orders/list/order-list.module.css';
import { draftOfProduct } from './product-draft.ts';
import { ProductForm } from './product-form.tsx';
import classes from './products.module.css';
import type { SoldProduct } from './sold-product.ts';

type Props = Readonly<{
  product: SoldProduct;
  onOrders: (product: SoldProduct) => void;
  onClose: () => void;
}>;

/** One product beside the catalogue: how it was sold, who bought it, its form, the archive. */
export function OpenProduct({ product, onOrders, onClose }: Props): ReactNode {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const openList = useOpenContactList();
  const run = useToldAct();
  const { mutateAsync: update, error, isPending } = useCommandChannel('products:update');
  const { mutateAsync: archive } = useCommandChannel('products:archive');
  const { id, name, unit, sold, archived } = product;
  const ArchiveIcon = archived ? IconArchiveOff : IconArchive;
  return (
    <div className={pane.pane}>
      <h2 className={pane.client} data-selectable>
        {name}
      </h2>
      {sold ? (
        <dl className={classes.figures} aria-label={t('products.sold')}>
          <div>
            <dt>{t('products.columns.orders')}</dt>
            <dd>{format.number(sold.orders)}</dd>
          </div>
          <div>
            <dt>{t('products.quantity')}</dt>
            <dd>{[format.number(sold.quantity / 1000), unit ?? ''].join(' ').trim()}</dd>
          </div>
          <div>
            <dt>{t('products.columns.sum')}</dt>
            <dd>{format.money(sold.sum)}</dd>
          </div>
          <div>
            <dt>{t('products.columns.lastAt')}</dt>
            <dd>{format.date(sold.lastAt)}</dd>
          </div>
        </dl>
      ) : (
        <p className={classes.hint}>{sold === undefined ? '…' : t('products.neverSold')}</p>
      )}
      <div className={pane.paneActs}>
        {sold ? (
          <>
            <Button
              variant="default"
              leftSection={<IconUsers size={16} stroke={1.6} aria-hidden />}
              onClick={() =>
                openList({
                  label: t('products.buyersOf', { name }),
                  filter: {
                    type: 'events',
                    of: 'orders',
                    measure: 'count',
                    operator: 'atLeast',
                    value: 1,
                    where: { products: [id] },
                  },
                })
              }
            >
              {t('products.buyers')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconReceipt size={16} stroke={1.6} aria-hidden />}
              onClick={() => onOrders(product)}
            >
              {t('pages.orders')}
            </Button>
          </>
        ) : null}
        <Button
          variant="default"
          leftSection={<ArchiveIcon size={16} stroke={1.6} aria-hidden />}
          onClick={() =>
            void run(
              archive({ ids: [id], archived: !archived }),
              t(archived ? 'products.unarchived' : 'products.archived', { name }),
            ).then((done) => {
              if (done) onClose();
            })
          }
        >
          {t(archived ? 'products.unarchive' : 'products.archive')}
        </Button>
      </div>
      <ProductForm
        key={JSON.stringify(draftOfProduct(product, format.locale))}
        initial={draftOfProduct(product, format.locale)}
        fresh={false}
        error={error}
        busy={isPending}
        onSave={(input) =>
          void run(update({ id, product: input }), t('products.saved', { name: input.name }))
        }
        onCancel={onClose}
      />
    </div>
  );
}
