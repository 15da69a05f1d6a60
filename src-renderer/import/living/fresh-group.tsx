import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreshRow } from '../../../src-shared/import/import-difference.ts';
import classes from './difference-screen.module.css';
import { stateOf, toggle, type Ticks } from './difference-ticks.ts';
import { TickGroup } from './tick-group.tsx';

type Props = Readonly<{
  rows: readonly FreshRow[];
  count: number;
  ticks: Ticks;
  onTick: (ticks: Ticks) => void;
}>;

/** Rows that the file did not have, each with what would come of it. */
export function FreshGroup({ rows, count, ticks, onTick }: Props): ReactNode {
  const { t } = useTranslation('living');
  return (
    <TickGroup
      title={t('fresh.title')}
      count={count}
      rows={rows}
      state={stateOf(ticks.fresh.size, rows.length)}
      onTickAll={(on) => onTick({ ...ticks, fresh: new Set(on ? rows.map(({ row }) => row) : []) })}
    >
      {({ row, name, outcome }) => (
        <li key={row} className={classes.row}>
          <Checkbox
            checked={ticks.fresh.has(row)}
            aria-label={t('difference.tickRow', { name, row })}
            onChange={(event) =>
              onTick({ ...ticks, fresh: toggle(ticks.fresh, row, event.currentTarget.checked) })
            }
          />
          <span className={classes.name}>{name}</span>
          <span className={classes.aside} data-warn={outcome === 'review' || undefined}>
            {t(`fresh.${outcome}`)}
          </span>
          <span className={classes.place}>{t('difference.row', { row })}</span>
        </li>
      )}
    </TickGroup>
  );
}
