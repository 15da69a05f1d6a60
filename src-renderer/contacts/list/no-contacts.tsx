import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingFound } from '../../ui/nothing-found.tsx';
import { StateMessage } from '../../ui/state-message.tsx';
import { isWholeView } from '../contact-view-state.ts';
import type { ContactViewHandle } from '../use-contact-view.ts';
import { EmptyBase } from './empty-base.tsx';

type Props = Readonly<{ view: ContactViewHandle; onCreate: () => void }>;

/** Why the list is empty: nothing found, an empty trash, an empty base. */
export function NoContacts({ view, onCreate }: Props): ReactNode {
  const { t } = useTranslation('contacts');
  const { state, change } = view;
  if (isWholeView(state)) {
    return state.trash ? (
      <StateMessage
        icon={<IconTrash size={28} stroke={1.5} />}
        title={t('trashEmpty.title')}
        text={t('trashEmpty.text')}
      />
    ) : (
      <EmptyBase onCreate={onCreate} />
    );
  }
  const searched = state.search.trim() !== '';
  const filtered = state.conditions.length > 0 || state.scope !== null;
  const hint = searched && filtered ? 'bothText' : searched ? 'searchText' : 'filterText';
  return (
    <NothingFound title={t('nothing.title')} text={t(`nothing.${hint}`)}>
      {searched ? (
        <Button variant="default" onClick={() => change({ search: '' })}>
          {t('nothing.clearSearch')}
        </Button>
      ) : null}
      {filtered ? (
        <Button variant="default" onClick={() => change({ conditions: [], scope: null })}>
          {t('nothing.clearFilter')}
        </Button>
      ) : null}
    </NothingFound>
  );
}
