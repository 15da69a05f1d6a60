import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../src-shared/import/import-preview.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from './import-result-screen.module.css';

const always = ['created', 'updated'] as const;
const ofLedger = ['orders', 'payments', 'contactsCreated'] as const;
const when = ['unchanged', 'review', 'skipped', 'withProblems'] as const;

/** The figures of an import, each with what it means; zeros other than the first are left unsaid. The rows of a ledger are no cards: it is told by what it brought. */
export function ResultFigures({ result }: Readonly<{ result: ImportResult }>): ReactNode {
  const { t } = useTranslation('import');
  const { t: tSales } = useTranslation('sales');
  const { sales } = result;
  const format = useFormat();
  const isLedger = sales !== undefined;
  const shown = [...(isLedger ? [] : always), ...when.filter((name) => result[name] > 0)];
  const meaningOf = (name: (typeof shown)[number]): string => {
    if (isLedger && name !== 'created' && name !== 'updated') return tSales(`result.${name}Text`);
    return t(`result.${name}Text`);
  };
  return (
    <dl className={classes.figures}>
      {sales === undefined
        ? null
        : ofLedger.map((name) => (
            <div key={name} className={classes.figure}>
              <dt>{tSales(`result.${name}`)}</dt>
              <dd className={classes.number}>{format.number(sales[name])}</dd>
              <dd className={classes.meaning}>{tSales(`result.${name}Text`)}</dd>
            </div>
          ))}
      {shown.map((name) => (
        <div key={name} className={classes.figure} data-review={name === 'review' || undefined}>
          <dt>{t(`result.${name}`)}</dt>
          <dd className={classes.number}>{format.number(result[name])}</dd>
          <dd className={classes.meaning}>{meaningOf(name)}</dd>
        </div>
      ))}
    </dl>
  );
}
