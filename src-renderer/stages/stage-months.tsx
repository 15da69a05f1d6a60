import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stages } from '../../src-shared/stages/stage.ts';
import type { StageMonth } from '../../src-shared/stages/stages-contract.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useFormat } from '../ui/use-format.ts';
import { useMonthName } from '../ui/use-month-name.ts';
import classes from './stages.module.css';
import { StageSwatch } from './stage-swatch.tsx';

type Props = Readonly<{ months: readonly StageMonth[] }>;

/** The figures of the picture, the newest month first; its headings are the key to the colours. */
export function StageMonths({ months }: Props): ReactNode {
  const { t } = useTranslation('stages');
  const format = useFormat();
  const tellMonth = useMonthName();
  const { valueLabel } = useKnownFields();
  return (
    <table className={classes.months} aria-labelledby="stage-history">
      <thead>
        <tr>
          <th scope="col">{t('history.month')}</th>
          {stages.map((stage) => (
            <th key={stage} scope="col">
              <StageSwatch stage={stage} /> {valueLabel('stage', stage)}
            </th>
          ))}
          <th scope="col">{t('history.total')}</th>
        </tr>
      </thead>
      <tbody>
        {months.toReversed().map(({ month, counts }) => (
          <tr key={month}>
            <th scope="row">{tellMonth(month)}</th>
            {stages.map((stage) => (
              <td key={stage}>{format.number(counts.find((each) => each.stage === stage)?.count ?? 0)}</td>
            ))}
            <td>{format.number(counts.reduce((sum, { count }) => sum + count, 0))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
