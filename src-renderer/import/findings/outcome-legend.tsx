import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../src-shared/import/import-preview.ts';
import { useFormat } from '../../ui/use-format.ts';
import { outcomeMarks, type RowOutcome } from '../outcome-marks.ts';
import classes from './findings.module.css';

const order = ['created', 'updated', 'unchanged', 'review', 'skipped'] as const satisfies RowOutcome[];

/** What becomes of the rows, with the signs that stand beside them in the grid. */
export function OutcomeLegend({
  forecast,
  isLedger,
}: Readonly<{ forecast: ImportPreview['forecast']; isLedger: boolean }>): ReactNode {
  const { t } = useTranslation(['import', 'sales']);
  const format = useFormat();
  return (
    <ul className={classes.legend}>
      {order
        .filter((outcome) => forecast[outcome] > 0)
        .map((outcome) => (
          <li key={outcome}>
            <span className={classes.mark} data-outcome={outcome} aria-hidden>
              {outcomeMarks[outcome]}
            </span>
            <span>{t(`${isLedger ? 'sales' : 'import'}:outcomes.${outcome}`)}</span>
            <span className={classes.count}>{format.number(forecast[outcome])}</span>
          </li>
        ))}
    </ul>
  );
}
