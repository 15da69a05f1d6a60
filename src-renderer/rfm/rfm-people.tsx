import { CloseButton } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { useFormat } from '../ui/use-format.ts';
import { goTo } from '../ui/use-route.ts';
import classes from './rfm.module.css';
import type { RfmPeopleFound } from './use-open-rfm-place.ts';

const most = 200;

type Props = Readonly<{ people: RfmPeopleFound; onClose: () => void }>;

/** The clients behind a cell on a past day, each a way to the card. */
export function RfmPeople({ people, onClose }: Props): ReactNode {
  const { t } = useTranslation('rfm');
  const format = useFormat();
  const { ids, label, date } = people;
  const rows = useQueryChannel('contacts:rows', { ids: ids.slice(0, most), fields: [] });
  const panel = useRef<HTMLElement>(null);
  // It stands above the table of groups: whoever asked there is brought to the answer.
  useEffect(() => panel.current?.focus(), []);
  const title = t('people.title', { name: label, day: format.date(date) });
  return (
    <section ref={panel} tabIndex={-1} className={classes.people} aria-label={title}>
      <h3 className={classes.peopleTitle}>
        {title}
        <CloseButton size="sm" aria-label={t('people.close')} onClick={onClose} />
      </h3>
      <p className={classes.hint}>{t('people.hint')}</p>
      <QueryView query={rows}>
        {(answer) => (
          <ul className={classes.peopleList}>
            {answer.rows.map(({ id, name }) => (
              <li key={id}>
                <button type="button" className={classes.link} onClick={() => goTo('contacts', id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {ids.length > most ? (
        <p className={classes.hint}>{t('people.shown', { shown: most, total: ids.length })}</p>
      ) : null}
    </section>
  );
}
