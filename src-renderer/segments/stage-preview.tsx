import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageSettings } from '../../src-shared/stages/stage-settings.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { useFormat } from '../ui/use-format.ts';
import classes from './segments.module.css';

type Props = Readonly<{ settings: StageSettings }>;

/** Who would go from stage to stage under settings that are not saved yet. */
export function StagePreview({ settings }: Props): ReactNode {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const { valueLabel } = useKnownFields();
  const query = useQueryChannel('stages:preview', { settings }, { keepPrevious: true });
  return (
    <section className={classes.preview} aria-live="polite" aria-label={t('stages.preview')}>
      <QueryView query={query} lines={1}>
        {({ moves }) =>
          moves.length === 0 ? (
            <p>{t('stages.nobody')}</p>
          ) : (
            <ul>
              {moves.map(({ from, to, count, names }) => (
                <li key={`${from} ${to}`}>
                  <b>
                    {t('stages.move', {
                      from: valueLabel('stage', from),
                      to: valueLabel('stage', to),
                      figure: format.number(count),
                    })}
                  </b>{' '}
                  <span className={classes.meaning}>
                    {t(count > names.length ? 'stages.namesMore' : 'stages.names', {
                      names: names.join(', '),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}
