import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayKey } from '../../src-shared/format/format-day.ts';
import type { Operation } from '../../src-shared/journal/operation.ts';
import { useJobChannel } from '../ipc/use-job-channel.ts';
import { OperationList } from '../journal/operation-list.tsx';
import { UndoOutcome } from '../journal/undo-outcome.tsx';
import { useOperationPages } from '../journal/use-operation-pages.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { JobBar } from '../ui/job-bar.tsx';
import { QueryView } from '../ui/query-view.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import { useNow } from '../ui/use-now.ts';
import { pickDecisions } from './pick-decisions.ts';

/** Every merge and every «разные люди» of the day, each with the way to take it back. */
export function DecidedToday({ allDone }: Readonly<{ allDone: boolean }>): ReactNode {
  const { t } = useTranslation(['duplicates', 'journal', 'app']);
  const today = dayKey(useNow().toISOString());
  const { query, hasMore, showMore } = useOperationPages();
  const undo = useJobChannel('journal:undo');
  const takeBack = ({ id }: Operation): void => {
    // A failure stays in undo.error.
    undo.start({ operationId: id }).catch(() => undefined);
  };
  return (
    <>
      {allDone ? <StateMessage title={t('duplicates:done.title')} text={t('duplicates:done.text')} /> : null}
      {undo.running ? (
        <JobBar label={t('journal:working')} progress={undo.progress} onCancel={undo.cancel} />
      ) : null}
      <ErrorNotice error={undo.error} />
      {undo.result ? <UndoOutcome result={undo.result} /> : null}
      <QueryView query={query}>
        {(operations) => {
          const { decisions, more } = pickDecisions(operations, today);
          if (decisions.length === 0 && !allDone) {
            return (
              <StateMessage
                icon={<IconHistory size={28} stroke={1.5} />}
                title={t('duplicates:today.none')}
                text={t('duplicates:today.noneText')}
              />
            );
          }
          return (
            <>
              <OperationList operations={decisions} busy={undo.running} onUndo={takeBack} />
              {more && hasMore ? (
                <Button variant="default" onClick={showMore}>
                  {t('app:actions.more')}
                </Button>
              ) : null}
            </>
          );
        }}
      </QueryView>
    </>
  );
}
