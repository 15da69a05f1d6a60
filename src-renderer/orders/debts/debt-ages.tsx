import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebtAges } from '../../../src-shared/orders/debts-contract.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './debts.module.css';

export const ages = ['ahead', 'upTo30', 'upTo60', 'upTo90', 'over90'] as const;

/** All debts together and by age. */
export function DebtAgesStrip({ totals, count }: Readonly<{ totals: DebtAges; count: number }>): ReactNode {
  const { t } = useTranslation('orders');
  const format = useFormat();
  return (
    <dl className={classes.ages} aria-label={t('debts.ages')}>
      <div>
        <dt>{t('debts.all', { count })}</dt>
        <dd data-selectable>{format.money(totals.debt)}</dd>
      </div>
      {ages.map((age) => (
        <div key={age} data-old={(age === 'over90' && totals.over90 > 0) || undefined}>
          <dt>{t(`debts.columns.${age}`)}</dt>
          <dd data-selectable>{format.money(totals[age])}</dd>
        </div>
      ))}
    </dl>
  );
}
