import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../src-shared/contacts/contact.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from '../contacts/card/card.module.css';

/** What a client bought and owes by the orders; nothing without an order. */
export function SalesStrip({ card }: Readonly<{ card: ContactCard }>): ReactNode {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const standing = useQueryChannel('orders:standing', { contactId: card.id }).data;
  const { ordersCount, ordersTotal, paidTotal, debt, lastOrderAt } = card.fields;
  if (typeof ordersCount !== 'number' || ordersCount === 0) return null;
  const days = (count: number): string => t('card.days', { count });
  const figures = [
    { label: t('card.total'), value: format.money(Number(ordersTotal)) },
    { label: t('card.debt'), value: format.money(Number(debt)) },
    { label: t('card.lastOrder'), value: typeof lastOrderAt === 'string' ? format.date(lastOrderAt) : '' },
    ...(typeof standing?.averageOrder === 'number'
      ? [{ label: t('card.averageOrder'), value: format.money(standing.averageOrder) }]
      : []),
    ...(typeof standing?.usualInterval === 'number'
      ? [{ label: t('card.usualInterval'), value: days(standing.usualInterval) }]
      : []),
  ];
  const credit = Number(paidTotal ?? 0) - Number(ordersTotal);
  const remarks = [
    t('card.orderCount', { count: ordersCount }),
    ...(credit > 0 ? [t('card.credit', { sum: format.money(credit) })] : []),
    ...(standing !== undefined && standing.overdue > 0
      ? [t('card.overdue', { sum: format.money(standing.overdue) })]
      : []),
    ...(standing !== undefined && standing.paidWithDue > 0
      ? [t('card.paidInTime', { inTime: standing.paidInTime, count: standing.paidWithDue })]
      : []),
    ...(typeof standing?.averageDaysLate === 'number'
      ? [t('card.payLate', { days: days(standing.averageDaysLate) })]
      : []),
  ];
  return (
    <section className={classes.figures} aria-label={t('card.tab')}>
      <dl className={classes.strip}>
        {figures.map(({ label, value }) => (
          <div key={label} className={classes.counted}>
            <dt>{label}</dt>
            <dd data-selectable>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.figuresFrom}>{remarks.join(' · ')}</p>
    </section>
  );
}
