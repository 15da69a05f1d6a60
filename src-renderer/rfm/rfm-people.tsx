import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PeoplePanel } from '../segments/people-panel.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { RfmPeopleFound } from './use-open-rfm-place.ts';

type Props = Readonly<{ people: RfmPeopleFound; onClose: () => void }>;

/** The clients behind a cell on a past day. */
export function RfmPeople({ people, onClose }: Props): ReactNode {
  const { t } = useTranslation('rfm');
  const format = useFormat();
  const { ids, label, date } = people;
  return (
    <PeoplePanel
      title={t('people.title', { name: label, day: format.date(date) })}
      hint={t('people.hint')}
      ids={ids}
      onClose={onClose}
    />
  );
}
