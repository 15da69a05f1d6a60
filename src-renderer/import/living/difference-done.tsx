import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifferenceResult } from '../../../src-shared/import/import-run-contract.ts';
import { useJobChannel } from '../../ipc/use-job-channel.ts';
import { UndoOutcome } from '../../journal/undo-outcome.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobBar } from '../../ui/job-bar.tsx';
import { Notice } from '../../ui/notice.tsx';

const parts = ['created', 'updated', 'review', 'tagged', 'trashed'] as const;

/** What the ticked part of a difference did, with the way to take it back. */
export function DifferenceDone({ result }: Readonly<{ result: DifferenceResult }>): ReactNode {
  const { t } = useTranslation('living');
  const undoing = useJobChannel('journal:undo');
  const { operationId } = result;
  if (undoing.result) return <UndoOutcome result={undoing.result} />;
  const told = parts
    .filter((part) => result[part] > 0)
    .map((part) => t(`done.${part}`, { count: result[part] }));
  return (
    <Notice
      tone="good"
      title={operationId === null ? t('done.nothing') : t('done.title')}
      text={operationId === null ? t('done.nothingText') : startSentence(`${told.join(', ')}.`)}
    >
      <ErrorNotice error={undoing.error} />
      {undoing.running ? (
        <JobBar label={t('done.undoing')} progress={undoing.progress} onCancel={undoing.cancel} />
      ) : operationId === null ? null : (
        <Button
          variant="default"
          onClick={() => {
            undoing.start({ operationId }).catch(() => undefined);
          }}
        >
          {t('done.undo')}
        </Button>
      )}
    </Notice>
  );
}

function startSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
