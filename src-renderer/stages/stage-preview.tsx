import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { composeMoveRule } from '../../src-shared/stages/compose-reach-rule.ts';
import type { StageSettings } from '../../src-shared/stages/stage-settings.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useOpenContactList } from '../contacts/use-open-contact-list.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import classes from '../segments/segments.module.css';
import { QueryView } from '../ui/query-view.tsx';
import { useFormat } from '../ui/use-format.ts';

type Props = Readonly<{ settings: StageSettings }>;

/** Who would go from stage to stage under settings that are not saved yet; each line opens its clients. */
export function StagePreview({ settings }: Props): ReactNode {
  const { t } = useTranslation('stages');
  const format = useFormat();
  const { valueLabel } = useKnownFields();
  const openList = useOpenContactList();
  const query = useQueryChannel('stages:preview', { settings }, { keepPrevious: true });
  return (
    <section className={classes.preview} aria-live="polite" aria-label={t('preview')}>
      <QueryView query={query} lines={1}>
        {({ moves }) =>
          moves.length === 0 ? (
            <p>{t('nobody')}</p>
          ) : (
            <ul>
              {moves.map(({ from, to, count, names }) => {
                const step = { from: valueLabel('stage', from), to: valueLabel('stage', to) };
                return (
                  <li key={`${from} ${to}`}>
                    <button
                      type="button"
                      className={classes.link}
                      title={t('openMove', step)}
                      onClick={() =>
                        openList({ label: t('moveScope', step), filter: composeMoveRule(settings, from, to) })
                      }
                    >
                      <b>{t('move', { ...step, figure: format.number(count) })}</b>
                    </button>{' '}
                    <span className={classes.meaning}>
                      {t(count > names.length ? 'namesMore' : 'names', { names: names.join(', ') })}
                    </span>
                  </li>
                );
              })}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}
