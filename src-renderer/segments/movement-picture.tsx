import type { ReactNode } from 'react';
import type { Movement } from '../../src-shared/segments/segment.ts';
import classes from './segments.module.css';

type Props = Readonly<{ months: Movement['months']; label: string }>;

const width = 720;
const half = 60;

/** Columns up for those who entered, down for those who left, one pair a month; the table beside it has the figures. */
export function MovementPicture({ months, label }: Props): ReactNode {
  const most = Math.max(1, ...months.flatMap(({ entered, left }) => [entered, left]));
  const step = width / Math.max(1, months.length);
  const toHeight = (count: number): number => (count === 0 ? 0 : Math.max(2, (count / most) * (half - 4)));
  return (
    <svg className={classes.picture} viewBox={`0 0 ${width} ${half * 2}`} role="img" aria-label={label}>
      {months.map(({ month, entered, left }, index) => (
        <g key={month}>
          <rect
            className={classes.entered}
            x={index * step + step * 0.2}
            y={half - toHeight(entered)}
            width={step * 0.6}
            height={toHeight(entered)}
          />
          <rect
            className={classes.left}
            x={index * step + step * 0.2}
            y={half}
            width={step * 0.6}
            height={toHeight(left)}
          />
        </g>
      ))}
      <line className={classes.axis} x1={0} x2={width} y1={half} y2={half} />
    </svg>
  );
}
