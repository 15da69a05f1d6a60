import { Checkbox, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoneRow } from '../../../src-shared/import/import-difference.ts';
import { goneActs } from '../../../src-shared/import/import-run-contract.ts';
import classes from './difference-screen.module.css';
import { stateOf, toggle, type Ticks } from './difference-ticks.ts';
import { TickGroup } from './tick-group.tsx';

type Props = Readonly<{
  rows: readonly GoneRow[];
  count: number;
  ticks: Ticks;
  onTick: (ticks: Ticks) => void;
}>;

/** Clients that the file has no more. Nothing happens to them unless they are ticked. */
export function GoneGroup({ rows, count, ticks, onTick }: Props): ReactNode {
  const { t } = useTranslation('living');
  return (
    <TickGroup
      title={t('gone.title')}
      count={count}
      rows={rows}
      state={stateOf(ticks.gone.size, rows.length)}
      onTickAll={(on) =>
        onTick({ ...ticks, gone: new Set(on ? rows.map(({ contactId }) => contactId) : []) })
      }
      intro={
        <>
          <p className={classes.intro}>{t('gone.text')}</p>
          <SegmentedControl
            className={classes.act}
            aria-label={t('gone.act')}
            data={goneActs.map((act) => ({ value: act, label: t(`gone.${act}`) }))}
            value={ticks.goneAct}
            onChange={(value) => {
              const act = goneActs.find((each) => each === value);
              if (act !== undefined) onTick({ ...ticks, goneAct: act });
            }}
          />
        </>
      }
    >
      {({ contactId, name, row }) => (
        <li key={contactId} className={classes.row}>
          <Checkbox
            checked={ticks.gone.has(contactId)}
            aria-label={t('difference.tickRow', { name, row })}
            onChange={(event) =>
              onTick({ ...ticks, gone: toggle(ticks.gone, contactId, event.currentTarget.checked) })
            }
          />
          <span className={classes.name}>{name}</span>
          <span className={classes.place}>{t('difference.row', { row })}</span>
        </li>
      )}
    </TickGroup>
  );
}
