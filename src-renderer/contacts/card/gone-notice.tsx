import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../../src-shared/contacts/contact.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { Notice } from '../../ui/notice.tsx';
import { goTo } from '../../ui/use-route.ts';
import { TrashedNotice } from './trashed-notice.tsx';

type Props = Readonly<{ card: ContactCard; onRestore: () => void }>;

/** Why a card is not in the list: it was united with another, which is one click away, or it lies in the trash. Nothing while it lives. */
export function GoneNotice({ card, onRestore }: Props): ReactNode {
  const { t } = useTranslation('merges');
  const { id, deletedAt } = card;
  const { data } = useQueryChannel('merges:ofContact', { contactId: id }, { enabled: deletedAt !== null });
  if (deletedAt === null || data === undefined) return null;
  if (data.contactId === id) return <TrashedNotice deletedAt={deletedAt} onRestore={onRestore} />;
  return (
    <Notice tone="plain" title={t('history.united')}>
      <Button variant="default" onClick={() => goTo('contacts', data.contactId)}>
        {t('history.openUnited')}
      </Button>
    </Notice>
  );
}
