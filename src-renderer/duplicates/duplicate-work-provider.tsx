import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useJobChannel } from '../ipc/use-job-channel.ts';
import { useCommands } from '../ui/command-registry.ts';
import { goTo } from '../ui/use-route.ts';
import { noMarks } from './arrange-queue.ts';
import { DuplicateWorkContext, type DuplicateWork, type LastDecision } from './duplicate-work.ts';

const noDecisions: readonly LastDecision[] = [];

/** Keeps the search and the sitting while the owner walks about the sections. */
export function DuplicateWorkProvider({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  const { t } = useTranslation('duplicates');
  const { running, progress, error, start, cancel } = useJobChannel('duplicates:scan', {
    invalidates: ['duplicates:state', 'duplicates:clusters', 'merges:previewBatch'],
  });
  const [marks, mark] = useState(noMarks);
  const [decisions, remember] = useState(noDecisions);
  const work = useMemo<DuplicateWork>(
    () => ({
      searching: running,
      progress,
      error,
      search: () => {
        // A failure stays in `error`.
        start({}).then(
          () => mark(noMarks),
          () => undefined,
        );
      },
      cancel,
      marks,
      mark,
      decisions,
      remember,
    }),
    [running, progress, error, start, cancel, marks, decisions],
  );
  const { search } = work;
  const commands = useMemo(
    () => [
      {
        id: 'find-duplicates',
        label: t('find'),
        run: () => {
          goTo('duplicates');
          if (!running) search();
        },
      },
    ],
    [t, running, search],
  );
  useCommands(commands);
  return <DuplicateWorkContext value={work}>{children}</DuplicateWorkContext>;
}
