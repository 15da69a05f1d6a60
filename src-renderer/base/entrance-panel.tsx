import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './entrance-panel.module.css';

type Props = Readonly<{
  title: string;
  lead?: string;
  onBack?: (() => void) | undefined;
  children: ReactNode;
}>;

/** The panel in the middle of a closed window: one thing to do at a time. */
export function EntrancePanel({ title, lead, onBack, children }: Props): ReactNode {
  const { t } = useTranslation('base');
  return (
    <main className={classes.ground}>
      <div className={classes.panel}>
        {onBack ? (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            className={classes.back ?? ''}
            leftSection={<IconArrowLeft size={16} stroke={1.6} aria-hidden />}
            onClick={onBack}
          >
            {t('first.back')}
          </Button>
        ) : null}
        <h1 className={classes.title}>{title}</h1>
        {lead ? <p className={classes.lead}>{lead}</p> : null}
        {children}
      </div>
    </main>
  );
}
