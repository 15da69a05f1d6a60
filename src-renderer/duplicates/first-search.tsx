import { Button } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateMessage } from '../ui/state-message.tsx';

/** Before the first search: what will be looked at, and that nothing is changed by it. */
export function FirstSearch({ onSearch }: Readonly<{ onSearch: () => void }>): ReactNode {
  const { t } = useTranslation('duplicates');
  return (
    <StateMessage
      icon={<IconCopyCheck size={28} stroke={1.5} />}
      title={t('first.title')}
      text={t('first.text')}
    >
      <Button onClick={onSearch}>{t('find')}</Button>
    </StateMessage>
  );
}
