import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../src-shared/contacts/contact.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from '../contacts/card/card.module.css';

/** What a client bought and owes by the orders; nothing without an order. */
export function SalesStrip({ card }: Readonly<{ card: ContactCard }>): ReactNode {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const { ordersCount, ordersTotal, debt, lastOrderAt } = card.fields;
  if (typeof ordersCount !== 'number' || ordersCount === 0) return null;
  const figures = [
    { label: t('card.total'), value: format.money(Number(ordersTotal)) },
    { label: t('card.debt'), value: format.money(Number(debt)) },
    { label: t('card.lastOrder'), value: typeof lastOrderAt === 'string' ? format.date(lastOrderAt) : '' },
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
      <p className={classes.figuresFrom}>{t('card.orderCount', { count: ordersCount })}</p>
    </section>
  );
}
