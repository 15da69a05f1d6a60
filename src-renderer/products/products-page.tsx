import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactPane } from '../contacts/card/contact-pane.tsx';
import screenClasses from '../contacts/contacts-screen.module.css';
import { useToldUndo } from '../contacts/use-told-undo.tsx';
import { useCreateKey } from '../contacts/use-create-key.ts';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import pane from '../orders/list/order-list.module.css';
import { QueryView } from '../ui/query-view.tsx';
import { OpenProduct } from './open-product.tsx';
import { emptyProduct } from './product-draft.ts';
import { ProductForm } from './product-form.tsx';
import { ProductTable } from './product-table.tsx';
import { ProductToolbar } from './product-toolbar.tsx';
import type { SoldProduct } from './sold-product.ts';

const most = 10_000;

type Opened = Readonly<{ act: 'edit'; id: number }> | Readonly<{ act: 'add' }> | null;

/** The catalogue of goods and services and, beside it, the one that is open or a new one. */
export function ProductsPage({
  onOrders,
}: Readonly<{ onOrders: (product: SoldProduct) => void }>): ReactNode {
  const { t } = useTranslation('orders');
  const [shown, setShown] = useState({ search: '', group: '', archived: false });
  const { search, group, archived } = shown;
  const query = useQueryChannel(
    'products:list',
    { search: search.slice(0, 200), archived, limit: most },
    { keepPrevious: true },
  );
  const figures = useQueryChannel('products:figures', {}).data?.figures;
  const [opened, setOpened] = useState<Opened>(null);
  const [wide, setWide] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const paneRef = useRef<HTMLElement>(null);
  const { mutate: create, error, isPending, reset } = useCommandChannel('products:create');
  const tellUndo = useToldUndo();

  const products = useMemo<readonly SoldProduct[]>(() => {
    const sold = new Map(figures?.map((each) => [each.productId, each]));
    return (query.data?.products ?? [])
      .filter(({ groupName }) => group === '' || groupName === group)
      .map((product) => ({
        ...product,
        sold: figures === undefined ? undefined : (sold.get(product.id) ?? null),
      }));
  }, [query.data, figures, group]);
  const open = opened?.act === 'edit' ? products.find(({ id }) => id === opened.id) : undefined;

  const focusTable = useCallback(() => table.current?.focus({ preventScroll: true }), []);
  const close = useCallback(() => {
    setOpened(null);
    setWide(false);
    requestAnimationFrame(focusTable);
  }, [focusTable]);
  const add = useCallback(() => {
    reset();
    setOpened({ act: 'add' });
  }, [reset]);
  useCreateKey(add);
  const hasPane = opened?.act === 'add' || open !== undefined;

  return (
    <div className={screenClasses.screen}>
      <div className={screenClasses.list} hidden={hasPane && wide}>
        <ProductToolbar shown={shown} onShown={setShown} onAdd={add} onLeave={focusTable} />
        <QueryView query={query} lines={10}>
          {() => (
            <ProductTable
              products={products}
              narrowed={search.trim() !== '' || group !== ''}
              archived={archived}
              openId={open?.id ?? null}
              tableRef={table}
              onAdd={add}
              onAll={() => setShown({ search: '', group: '', archived: false })}
              onOpen={(id, enter) => {
                if (enter && open?.id === id) paneRef.current?.focus();
                setOpened({ act: 'edit', id });
              }}
              onWalk={(id) => {
                if (open !== undefined) setOpened({ act: 'edit', id });
              }}
              onBack={close}
            />
          )}
        </QueryView>
      </div>
      {hasPane ? (
        <ContactPane
          label={t('products.pane')}
          wide={wide}
          paneRef={paneRef}
          onWide={setWide}
          onClose={close}
        >
          {open === undefined ? (
            <div className={pane.pane}>
              <h2 className={pane.client}>{t('products.add')}</h2>
              <ProductForm
                initial={{ ...emptyProduct, groupName: group }}
                fresh
                error={error}
                busy={isPending}
                onSave={(product) =>
                  create(product, {
                    onSuccess: ({ id, operationId }) => {
                      tellUndo(t('products.added', { name: product.name }), operationId);
                      setOpened({ act: 'edit', id });
                    },
                  })
                }
                onCancel={close}
              />
            </div>
          ) : (
            <OpenProduct key={open.id} product={open} onOrders={onOrders} onClose={close} />
          )}
        </ContactPane>
      ) : null}
    </div>
  );
}
