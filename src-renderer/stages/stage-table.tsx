import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageSettings } from '../../src-shared/stages/stage-settings.ts';
import type { StageCount } from '../../src-shared/stages/stages-contract.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useOpenContactList } from '../contacts/use-open-contact-list.ts';
import { formatChange } from '../segments/format-change.ts';
import classes from '../segments/segments.module.css';
import { useFormat } from '../ui/use-format.ts';
import { useStageMeaning } from './use-stage-meaning.ts';

type Props = Readonly<{ settings: StageSettings; counts: readonly StageCount[]; byHand: number }>;

/** The stages: what each means, who is in it (a name opens the list), and how many were placed by hand. */
export function StageTable({ settings, counts, byHand }: Props): ReactNode {
  const { t } = useTranslation('stages');
  const format = useFormat();
  const { valueLabel } = useKnownFields();
  const openList = useOpenContactList();
  const tellMeaning = useStageMeaning(settings);
  return (
    <div>
      <table className={classes.table} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('count')}</th>
            <th scope="col">{t('change')}</th>
            <th scope="col">{t('revenue')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ stage, count, change, revenue }) => {
            const name = valueLabel('stage', stage);
            const filter = { type: 'condition', field: 'stage', operator: 'equals', value: stage } as const;
            return (
              <tr key={stage}>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.link}
                    title={t('open', { name })}
                    onClick={() => openList({ label: t('badge.stage', { stage: name }), filter })}
                  >
                    {name}
                  </button>
                  <span className={classes.meaning}>{tellMeaning(stage)}</span>
                </th>
                <td>{format.number(count)}</td>
                <td>{formatChange(change, format)}</td>
                <td>{format.money(revenue)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {byHand === 0 ? null : (
        <p className={classes.hint}>
          {t('byHand', { count: byHand, figure: format.number(byHand) })}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              openList({
                label: t('byHandScope'),
                filter: { type: 'condition', field: 'stageOverride', operator: 'isFilled' },
              })
            }
          >
            {t('byHandOpen')}
          </Button>
        </p>
      )}
    </div>
  );
}
