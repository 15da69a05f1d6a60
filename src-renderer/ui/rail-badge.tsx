import type { ReactNode } from 'react';
import classes from './rail-badge.module.css';

type Props = Readonly<{ value: string | null; title: string }>;

/** A small count over an icon of the rail: what waits in the section. Nothing without a value. */
export function RailBadge({ value, title }: Props): ReactNode {
  return value === null ? null : (
    <span className={classes.badge} title={title}>
      {value}
    </span>
  );
}
