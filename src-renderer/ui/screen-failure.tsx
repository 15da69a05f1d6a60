import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateMessage } from './state-message.tsx';

type Props = Readonly<{ onOpenAgain: () => void }>;

/** What stands in place of a screen that threw. */
export function ScreenFailure({ onOpenAgain }: Props): ReactNode {
  const { t } = useTranslation('app');
  return (
    <StateMessage
      icon={<IconAlertTriangle size={28} stroke={1.5} />}
      title={t('states.somethingFailed')}
      text={t('states.somethingFailedHint')}
    >
      <Button variant="default" onClick={onOpenAgain}>
        {t('states.openAgain')}
      </Button>
    </StateMessage>
  );
}
