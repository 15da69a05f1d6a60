import { Button } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useJobChannel } from '../ipc/use-job-channel.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { UndoOutcome } from '../journal/undo-outcome.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { JobBar } from '../ui/job-bar.tsx';
import { useFormat } from '../ui/use-format.ts';
import classes from './merges.module.css';

/** The merges that made a card what it is, each with the way to take it back, days later too. Nothing when there were none. */
export function MergeHistory({ contactId }: Readonly<{ contactId: number }>): ReactNode {
  const { t } = useTranslation('merges');
  const format = useFormat();
  const { data } = useQueryChannel('merges:ofContact', { contactId });
  const undo = useJobChannel('journal:undo');
  const merges = (data?.merges ?? []).filter(({ undone, survivorId }) => !undone && survivorId === contactId);
  const takeBack = (operationId: number): void => {
    // A failure stays in undo.error.
    undo.start({ operationId }).catch(() => undefined);
  };
  if (merges.length === 0 && undo.result === null && undo.error === null) return null;
  return (
    <section className={classes.history} aria-label={t('history.label')}>
      {undo.running ? <JobBar stacked label={t('history.working')} progress={undo.progress} /> : null}
      <ErrorNotice error={undo.error} />
      {undo.result ? <UndoOutcome result={undo.result} /> : null}
      <ul className={classes.lines}>
        {merges.map(({ operationId, at, contacts }) => {
          const names = contacts.map(({ name }) => name).join(', ');
          return (
            <li key={operationId} className={classes.merge}>
              <IconArrowMerge size={16} stroke={1.6} aria-hidden />
              <span>
                {t(contacts.length > 1 ? 'history.mergedMany' : 'history.merged', { names })}
                <span className={classes.sub}>{format.dateTime(at)}</span>
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={undo.running}
                aria-label={t('history.undoLabel', { names })}
                onClick={() => takeBack(operationId)}
              >
                {t('history.undo')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
