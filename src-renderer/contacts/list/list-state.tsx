import { Button } from '@mantine/core';
import { IconSearchOff, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { StateMessage } from '../../ui/state-message.tsx';
import { isWholeView } from '../contact-view-state.ts';
import type { ContactViewHandle } from '../use-contact-view.ts';
import { EmptyBase } from './empty-base.tsx';
import classes from './list-state.module.css';
import type { ContactIds } from './use-contact-ids.ts';

type Props = Readonly<{ found: ContactIds; view: ContactViewHandle; onCreate: () => void }>;

/** What stands in place of the list while there is none: reading, trouble, nothing found, an empty trash, an empty base. */
export function ListState({ found, view, onCreate }: Props): ReactNode {
  const { t } = useTranslation(['contacts', 'app']);
  const { state, change } = view;
  if (found.loading) {
    return (
      <div className={classes.place}>
        <LoadingLines lines={12} />
      </div>
    );
  }
  if (found.error) {
    return (
      <div className={classes.place}>
        <ErrorNotice error={found.error}>
          <Button variant="default" onClick={found.retry}>
            {t('app:states.retry')}
          </Button>
        </ErrorNotice>
      </div>
    );
  }
  if (isWholeView(state)) {
    return state.trash ? (
      <StateMessage
        icon={<IconTrash size={28} stroke={1.5} />}
        title={t('contacts:trashEmpty.title')}
        text={t('contacts:trashEmpty.text')}
      />
    ) : (
      <EmptyBase onCreate={onCreate} />
    );
  }
  const searched = state.search.trim() !== '';
  const filtered = state.conditions.length > 0 || state.scope !== null;
  const hint = searched && filtered ? 'bothText' : searched ? 'searchText' : 'filterText';
  return (
    <StateMessage
      icon={<IconSearchOff size={28} stroke={1.5} />}
      title={t('contacts:nothing.title')}
      text={t(`contacts:nothing.${hint}`)}
    >
      {searched ? (
        <Button variant="default" onClick={() => change({ search: '' })}>
          {t('contacts:nothing.clearSearch')}
        </Button>
      ) : null}
      {filtered ? (
        <Button variant="default" onClick={() => change({ conditions: [], scope: null })}>
          {t('contacts:nothing.clearFilter')}
        </Button>
      ) : null}
    </StateMessage>
  );
}
