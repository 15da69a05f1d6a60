import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';

type Props = Readonly<{ deletedAt: string; onRestore: () => void }>;

/** Says that the card is in the trash and takes it out. */
export function TrashedNotice({ deletedAt, onRestore }: Props): ReactNode {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  return (
    <Notice tone="warn" title={t('card.inTrash', { when: format.dateTime(deletedAt) })}>
      <Button variant="default" onClick={onRestore}>
        {t('card.restore')}
      </Button>
    </Notice>
  );
}
