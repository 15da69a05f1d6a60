import { Button } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import { AddOrder } from './add-order.tsx';
import { AddPayment } from './add-payment.tsx';
import { OrderEntry } from './order-entry.tsx';
import classes from './orders.module.css';
import { PaymentLine } from './payment-line.tsx';

const first = 100;
const most = 1000;

/** What a client bought: the orders, newest first, and the payments that belong to none. */
export function ContactSales({ contactId }: Readonly<{ contactId: number }>): ReactNode {
  const { t } = useTranslation('sales');
  const [limit, setLimit] = useState(first);
  const query = useQueryChannel('orders:of-contact', { contactId, limit });
  return (
    <>
      <div className={classes.acts}>
        <AddOrder contactId={contactId} />
        <AddPayment contactId={contactId} orderId={null} left={0} label={t('form.payLoose')} />
      </div>
      <QueryView query={query}>
        {({ orders, payments, total }) =>
          orders.length + payments.length === 0 ? (
            <StateMessage
              icon={<IconReceipt size={28} stroke={1.5} />}
              title={t('card.empty')}
              text={t('card.emptyText')}
            />
          ) : (
            <>
              <ul className={classes.orders} aria-label={t('card.tab')}>
                {orders.map((order) => (
                  <OrderEntry key={order.id} contactId={contactId} order={order} />
                ))}
              </ul>
              {total > orders.length ? (
                <p className={classes.more}>
                  {t('card.moreShown', { shown: orders.length, total })}
                  {limit < most ? (
                    <Button variant="subtle" onClick={() => setLimit(most)}>
                      {t('card.more')}
                    </Button>
                  ) : null}
                </p>
              ) : null}
              {payments.length > 0 ? (
                <section aria-label={t('card.loose')}>
                  <h3 className={classes.loose}>{t('card.loose')}</h3>
                  <ul className={classes.payments}>
                    {payments.map((payment) => (
                      <PaymentLine key={payment.id} payment={payment} />
                    ))}
                  </ul>
                </section>
              ) : null}
            </>
          )
        }
      </QueryView>
    </>
  );
}
