import { Button, NativeSelect } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../src-shared/orders/order.ts';
import { useToldAct } from '../../contacts/use-told-act.ts';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { StateMessage } from '../../ui/state-message.tsx';
import { goTo } from '../../ui/use-route.ts';
import { OrderEntry } from '../order-entry.tsx';
import sales from '../orders.module.css';
import classes from './order-list.module.css';

/** One order beside the list: whose it is, its status, what it holds, what was paid; changed in place. */
export function OpenOrder({ id }: Readonly<{ id: number }>): ReactNode {
  const { t } = useTranslation('orders');
  const query = useQueryChannel('orders:one', { id }, { keepPrevious: true });
  if (query.error?.code === 'notFound') return <StateMessage title={t('pane.gone')} />;
  return (
    <div className={classes.pane}>
      <QueryView query={query} lines={8}>
        {({ order, contactId, client }) => (
          <>
            <h2 className={classes.client} data-selectable>
              {client === '' ? t('noName') : client}
            </h2>
            <div className={classes.paneActs}>
              <OrderStatusField key={order.id} order={order} />
              <Button
                variant="default"
                leftSection={<IconUser size={16} stroke={1.6} aria-hidden />}
                onClick={() => goTo('contacts', contactId)}
              >
                {t('pane.toClient')}
              </Button>
            </div>
            <ul className={sales.orders} aria-label={t('pane.label')}>
              <OrderEntry key={order.id} contactId={contactId} order={order} />
            </ul>
          </>
        )}
      </QueryView>
    </div>
  );
}

/** The status of an order, changed by one choice. */
function OrderStatusField({ order }: Readonly<{ order: Order }>): ReactNode {
  const { t } = useTranslation(['orders', 'sales']);
  const statuses = useQueryChannel('order-statuses:list', {}).data?.statuses ?? [];
  const { mutateAsync } = useCommandChannel('orders:set-status');
  const run = useToldAct();
  const own = order.status?.label ?? '';
  const labels = statuses.map(({ label }) => label);
  return (
    <NativeSelect
      label={t('orders:pane.status')}
      value={own}
      data={[
        { value: '', label: t('sales:card.noStatus') },
        ...(own === '' || labels.includes(own) ? [] : [own]),
        ...labels,
      ]}
      onChange={(event) => {
        const status = event.currentTarget.value || null;
        void run(mutateAsync({ id: order.id, status }), t('orders:pane.statusSet'));
      }}
    />
  );
}
