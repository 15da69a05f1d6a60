import type { ReactNode } from 'react';
import classes from './row-spacer.module.css';

/** Holds the place of rows of a table that are not drawn; the height in pixels. */
export function RowSpacer({ height }: Readonly<{ height: number }>): ReactNode {
  return height > 0 ? (
    <tr aria-hidden className={classes.spacer}>
      <td aria-hidden style={{ height }} />
    </tr>
  ) : null;
}
