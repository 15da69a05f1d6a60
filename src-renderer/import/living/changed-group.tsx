import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedRow } from '../../../src-shared/import/import-difference.ts';
import { ChangedCells } from './changed-cells.tsx';
import classes from './difference-screen.module.css';
import { combineStates, stateOfRow, tickCells, type Ticks } from './difference-ticks.ts';
import { TickGroup } from './tick-group.tsx';

type Props = Readonly<{
  rows: readonly ChangedRow[];
  count: number;
  ticks: Ticks;
  onTick: (ticks: Ticks) => void;
}>;

/** Rows that say something else than before, cell by cell beside what their cards hold. */
export function ChangedGroup({ rows, count, ticks, onTick }: Props): ReactNode {
  const { t } = useTranslation('living');
  const states = rows.map((row) => stateOfRow(ticks, row));
  return (
    <TickGroup
      title={t('changed.title')}
      count={count}
      rows={rows}
      state={combineStates(states)}
      onTickAll={(on) => onTick(rows.reduce((all, row) => tickCells(all, row, 'all', on), ticks))}
      intro={<p className={classes.intro}>{t('changed.text')}</p>}
    >
      {(changed) => {
        const { row, name } = changed;
        const state = stateOfRow(ticks, changed);
        return (
          <li key={row} className={classes.changed}>
            <div className={classes.row}>
              <Checkbox
                checked={state === 'all'}
                indeterminate={state === 'some'}
                disabled={changed.cells.every(({ writes }) => !writes)}
                aria-label={t('difference.tickRow', { name, row })}
                onChange={(event) => onTick(tickCells(ticks, changed, 'all', event.currentTarget.checked))}
              />
              <span className={classes.name}>{name}</span>
              <span className={classes.place}>{t('difference.row', { row })}</span>
            </div>
            <ChangedCells
              row={changed}
              ticked={ticks.changed.get(row)}
              onTick={(column, on) => onTick(tickCells(ticks, changed, column, on))}
            />
          </li>
        );
      }}
    </TickGroup>
  );
}
