import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../src-shared/orders/order-view.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './order-list.module.css';

const anyOrder: OrderView['sort'] = { field: 'orderedAt', direction: 'desc' };

/** How many orders the list holds and what they come to. It never waits: the last figures stay until the next have come. */
export function OrderTotalsLine({ view }: Readonly<{ view: OrderView }>): ReactNode {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const input = { view: { ...view, sort: anyOrder } };
  const { data, isPlaceholderData } = useQueryChannel('orders:totals', input, { keepPrevious: true });
  if (data === undefined) return <output className={classes.totals} aria-label={t('totals.label')} />;
  const { orders, cancelled, total, paid, debt, overdue } = data;
  const sums = [
    t('totals.sum', { sum: format.money(total) }),
    t('totals.paid', { sum: format.money(paid) }),
    ...(debt > 0 ? [t('totals.debt', { sum: format.money(debt) })] : []),
    ...(overdue > 0 ? [t('totals.overdue', { sum: format.money(overdue) })] : []),
  ];
  return (
    <output
      className={classes.totals}
      aria-label={t('totals.label')}
      data-old={isPlaceholderData || undefined}
    >
      <b>{t('totals.orders', { count: orders })}</b> {orders === 0 ? '' : sums.join(', ')}
      {cancelled > 0 ? <span> · {t('totals.cancelled', { count: cancelled })}</span> : null}
    </output>
  );
}
