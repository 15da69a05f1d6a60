import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.tsx';
import { EntrancePanel } from './entrance-panel.tsx';

type Props = Readonly<{ onRestore: () => void; onTryAgain: () => void }>;

/** The folder of the base is there, its file or keys are not: the way back is a copy; nothing is ever deleted. */
export function DamagedBase({ onRestore, onTryAgain }: Props): ReactNode {
  const { t } = useTranslation('base');
  return (
    <EntrancePanel title={t('trouble.title')}>
      <Notice tone="bad" title={t('trouble.damagedTitle')} text={t('trouble.damagedText')} />
      <Button onClick={onRestore}>{t('trouble.restore')}</Button>
      <Button variant="default" onClick={onTryAgain}>
        {t('trouble.again')}
      </Button>
    </EntrancePanel>
  );
}
