import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactPane } from '../../contacts/card/contact-pane.tsx';
import screenClasses from '../../contacts/contacts-screen.module.css';
import { useCreateKey } from '../../contacts/use-create-key.ts';
import { useToldAct } from '../../contacts/use-told-act.ts';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { ListState } from '../../ui/list-state.tsx';
import { useFirstFocus } from '../../ui/records/use-first-focus.ts';
import { useListWalk } from '../../ui/records/use-list-walk.ts';
import { writeRoute } from '../../ui/route.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { TopBarSlot } from '../../ui/top-bar-slot.tsx';
import { goTo, useRoute } from '../../ui/use-route.ts';
import { ExportOrdersButton } from './export-orders-button.tsx';
import { NewOrder } from './new-order.tsx';
import { OpenOrder } from './open-order.tsx';
import { NoOrders } from './no-orders.tsx';
import { OrderFilters } from './order-filters.tsx';
import { OrderList } from './order-list.tsx';
import classes from './order-list.module.css';
import { OrderSelection } from './order-selection.tsx';
import { OrderTotalsLine } from './order-totals.tsx';
import { useOrderIds } from './use-order-ids.ts';
import { useOrderView } from './use-order-view.ts';

/** All orders and, beside them, the one that is open or a new one. */
export function OrdersPage(): ReactNode {
  const { t } = useTranslation('orders');
  const { id: openId } = useRoute();
  const handle = useOrderView();
  const { state, view, change } = handle;
  const found = useOrderIds(view);
  const [creating, setCreating] = useState(false);
  const [wide, setWide] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const pane = useRef<HTMLElement>(null);
  const { mutateAsync: trash } = useCommandChannel('orders:trash');
  const run = useToldAct();
  const hasPane = creating || openId !== null;

  const focusList = useCallback(() => table.current?.focus({ preventScroll: true }), []);
  const close = useCallback(() => {
    setCreating(false);
    setWide(false);
    if (openId !== null) goTo('sales');
    requestAnimationFrame(focusList);
  }, [openId, focusList]);
  const create = useCallback(() => setCreating(true), []);
  useCreateKey(create);
  useFirstFocus(table, found.ids.length > 0);

  const walk = useListWalk(
    { name: 'orders', ids: found.ids, view, whole: found.whole, openId },
    {
      onOpen: (id, enter) => {
        if (enter && id === openId) pane.current?.focus();
        setCreating(false);
        if (id !== openId) goTo('sales', id);
      },
      onWalk: (id) => {
        // Walking through the list leaves one step to go back.
        if (openId !== null) window.location.replace(writeRoute({ section: 'sales', id }));
      },
      onTrash: (ids) => void run(trash({ ids: [...ids] }), t('selection.trashed', { count: ids.length })),
      onBack: close,
    },
  );

  return (
    <div className={screenClasses.screen}>
      <TopBarSlot>
        <SearchField
          label={t('search')}
          search={state.search}
          onSearch={(search) => change({ search })}
          onLeave={focusList}
        />
      </TopBarSlot>
      <div className={screenClasses.list} hidden={hasPane && wide}>
        <header className={classes.toolbar}>
          <OrderFilters handle={handle} />
          <div className={classes.actions}>
            <ExportOrdersButton view={view} ids={null} disabled={found.ids.length === 0} />
            <Button
              leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
              title={t('addHint')}
              onClick={create}
            >
              {t('add')}
            </Button>
          </div>
        </header>
        {found.ids.length > 0 ? (
          <OrderList
            ids={found.ids}
            sort={state.sort}
            walk={walk}
            openId={openId}
            tableRef={table}
            onSort={(sort) => change({ sort })}
          />
        ) : (
          <ListState found={found}>
            <NoOrders handle={handle} onCreate={create} />
          </ListState>
        )}
        {walk.selection.ids.size > 0 ? (
          <OrderSelection ids={walk.selection.ids} view={view} onClear={walk.clearSelection} />
        ) : found.ids.length > 0 ? (
          <OrderTotalsLine view={view} />
        ) : null}
      </div>
      {hasPane ? (
        <ContactPane label={t('pane.label')} wide={wide} paneRef={pane} onWide={setWide} onClose={close}>
          {creating ? (
            <NewOrder
              onDone={(id) => {
                setCreating(false);
                goTo('sales', id);
              }}
              onCancel={close}
            />
          ) : openId === null ? null : (
            <OpenOrder id={openId} />
          )}
        </ContactPane>
      ) : null}
    </div>
  );
}
