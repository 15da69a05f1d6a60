import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageMonth } from '../../src-shared/stages/stages-contract.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useFormat } from '../ui/use-format.ts';
import { useMonthName } from '../ui/use-month-name.ts';
import { stackBars } from './stack-bars.ts';
import { StagePatterns, toStageFill } from './stage-patterns.tsx';
import classes from './stages.module.css';

const height = 200;
const column = 56;
const above = 18;
const below = 20;

/** The base by stage, one column a month; the table under it has the same figures. */
export function StagePicture({ months }: Readonly<{ months: readonly StageMonth[] }>): ReactNode {
  const { t } = useTranslation('stages');
  const format = useFormat();
  const tellMonth = useMonthName();
  const { valueLabel } = useKnownFields();
  const width = Math.max(6, months.length) * column;
  return (
    <svg
      className={classes.picture}
      viewBox={`0 0 ${width} ${above + height + below}`}
      style={{ maxWidth: width }}
      role="img"
      aria-label={t('history.picture')}
    >
      <StagePatterns of="history" />
      {stackBars(months, height).map(({ month, total, bars }, index) => {
        const x = index * column + 8;
        const middle = index * column + column / 2;
        const top = bars.at(-1)?.y ?? height;
        return (
          <g key={month}>
            {bars.map(({ stage, count, y, height: tall }) => {
              const box = { x, y: above + y, width: column - 16, height: tall };
              return (
                <g key={stage}>
                  <title>
                    {t('history.bar', {
                      month: tellMonth(month),
                      stage: valueLabel('stage', stage),
                      figure: format.number(count),
                    })}
                  </title>
                  <rect {...box} data-stage={stage} className={classes.fill} />
                  <rect {...box} fill={toStageFill('history', stage)} />
                </g>
              );
            })}
            <text className={classes.figure} x={middle} y={above + top - 5}>
              {format.number(total)}
            </text>
            <text className={classes.month} x={middle} y={above + height + 15}>
              {tellMonth(month, true)}
            </text>
          </g>
        );
      })}
      <line className={classes.axis} x1={0} x2={width} y1={above + height} y2={above + height} />
    </svg>
  );
}
