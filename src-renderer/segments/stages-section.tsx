import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageSettings } from '../../src-shared/stages/stage-settings.ts';
import type { StageCount } from '../../src-shared/stages/stages-contract.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useOpenContactList } from '../contacts/use-open-contact-list.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { useFormat } from '../ui/use-format.ts';
import { formatChange } from './format-change.ts';
import classes from './segments.module.css';
import { ThresholdForm } from './threshold-form.tsx';
import { useStageMeaning } from './use-stage-meaning.ts';

/** The six stages with their figures, and the thresholds that decide them. */
export function StagesSection(): ReactNode {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const query = useQueryChannel('stages:get', {});
  return (
    <section aria-labelledby="stages">
      <h2 id="stages" className={classes.heading}>
        {t('stages.title')}
      </h2>
      <p className={classes.hint}>{t('stages.lead')}</p>
      <QueryView query={query}>
        {({ settings, counts, byHand }) => (
          <>
            <StageTable settings={settings} counts={counts} />
            {byHand === 0 ? null : (
              <p className={classes.hint}>
                {t('stages.byHand', { count: byHand, figure: format.number(byHand) })}
              </p>
            )}
            <ThresholdForm key={JSON.stringify(settings)} settings={settings} />
          </>
        )}
      </QueryView>
    </section>
  );
}

type TableProps = Readonly<{ settings: StageSettings; counts: readonly StageCount[] }>;

function StageTable({ settings, counts }: TableProps): ReactNode {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const { valueLabel } = useKnownFields();
  const openList = useOpenContactList();
  const tellMeaning = useStageMeaning(settings);
  return (
    <table className={classes.table} aria-labelledby="stages">
      <thead>
        <tr>
          <th scope="col">{t('stages.name')}</th>
          <th scope="col">{t('count')}</th>
          <th scope="col">{t('change')}</th>
          <th scope="col">{t('revenue')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ stage, count, change, revenue }) => {
          const name = valueLabel('stage', stage);
          const filter = {
            type: 'condition',
            field: 'stage',
            operator: 'equals',
            value: stage,
          } as const;
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
  );
}
