import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation, UndoResult } from '../../src-shared/journal/operation.ts';
import { useJobChannel } from '../ipc/use-job-channel.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { JobBar } from '../ui/job-bar.tsx';
import { QueryView } from '../ui/query-view.tsx';
import { Screen } from '../ui/screen.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import { OperationList } from './operation-list.tsx';
import { UndoOutcome } from './undo-outcome.tsx';
import { useOperationPages } from './use-operation-pages.ts';

/** Everything that was done, by day; any of it can be taken back, and an undo can be taken back too. */
export function JournalScreen(): ReactNode {
  const { t } = useTranslation(['journal', 'app']);
  const { query, hasMore, showMore } = useOperationPages();
  const undo = useJobChannel('journal:undo');
  const [result, setResult] = useState<UndoResult | null>(null);

  const takeBack = (operation: Operation): void => {
    setResult(null);
    // A failure stays in undo.error.
    undo.start({ operationId: operation.id }).then(setResult, () => undefined);
  };

  return (
    <Screen title={t('journal:title')} lead={t('journal:lead')}>
      {undo.running ? (
        <JobBar label={t('journal:working')} progress={undo.progress} onCancel={undo.cancel} />
      ) : null}
      <ErrorNotice error={undo.error} />
      {result ? <UndoOutcome result={result} /> : null}
      <QueryView query={query} lines={8}>
        {(operations) =>
          operations.length === 0 ? (
            <StateMessage
              icon={<IconHistory size={28} stroke={1.5} />}
              title={t('journal:empty')}
              text={t('journal:emptyText')}
            />
          ) : (
            <>
              <OperationList operations={operations} busy={undo.running} onUndo={takeBack} />
              {hasMore ? (
                <Button variant="default" onClick={showMore}>
                  {t('app:actions.more')}
                </Button>
              ) : null}
            </>
          )
        }
      </QueryView>
    </Screen>
  );
}
