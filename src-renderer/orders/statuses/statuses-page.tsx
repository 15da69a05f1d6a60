import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paymentMethods } from '../../../src-shared/orders/order-words.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { SettingsSection } from '../../settings/settings-section.tsx';
import classes from '../../settings/settings.module.css';
import { QueryView } from '../../ui/query-view.tsx';
import { useFormat } from '../../ui/use-format.ts';
import screen from '../../ui/screen.module.css';
import own from './statuses.module.css';
import { StatusList } from './status-list.tsx';

/** The owner's list of statuses of orders, and the ways in which money comes. */
export function StatusesPage(): ReactNode {
  const { t } = useTranslation('orders');
  const statuses = useQueryChannel('order-statuses:list', {});
  return (
    <div className={screen.screen}>
      <div className={`${screen.column} ${own.sections}`}>
        <SettingsSection title={t('statuses.title')} lead={t('statuses.lead')}>
          <QueryView query={statuses} lines={4}>
            {(data) => <StatusList statuses={data.statuses} />}
          </QueryView>
        </SettingsSection>
        <SettingsSection title={t('methods.title')} lead={t('methods.lead')}>
          <PaymentMethods />
        </SettingsSection>
      </div>
    </div>
  );
}

function PaymentMethods(): ReactNode {
  const { t } = useTranslation(['orders', 'sales']);
  const format = useFormat();
  const query = useQueryChannel('payments:methods', {});
  return (
    <QueryView query={query} lines={3}>
      {({ methods }) => (
        <ul className={classes.list}>
          {[...paymentMethods, null].map((method) => {
            const { payments, sum } = methods.find((each) => each.method === method) ?? {
              payments: 0,
              sum: 0,
            };
            if (method === null && payments === 0) return null;
            return (
              <li key={method ?? 'unknown'} className={classes.item}>
                <div className={classes.itemWords}>
                  {method === null ? t('orders:methods.unknown') : t(`sales:form.methods.${method}`)}
                </div>
                <span className={classes.used}>
                  {t('orders:methods.used', { count: payments, sum: format.money(sum) })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </QueryView>
  );
}
