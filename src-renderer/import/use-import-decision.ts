import { useRef, useState } from 'react';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type { JobProgress } from '../../src-shared/contract/job-progress.ts';
import type { ImportPreview } from '../../src-shared/import/import-preview.ts';
import { useJobChannel } from '../ipc/use-job-channel.ts';
import { toAppError } from '../ui/to-app-error.ts';
import { noDecision, toAdjustInput, type ImportDecision } from './import-decision.ts';

type Decisions = Readonly<{
  decision: ImportDecision;
  adjusting: boolean;
  progress: JobProgress | null;
  error: AppError | null;
  decide: (next: ImportDecision) => void;
  cancel: () => void;
  reset: () => void;
}>;

/**
 * Sends decisions to the open file and brings back its new preview. The last decision wins; one that was stopped or
 * failed is taken back, and the file is told the one before it, so that what is seen is what would be written.
 */
export function useImportDecision(
  importId: string | null,
  onPreview: (preview: ImportPreview) => void,
): Decisions {
  const job = useJobChannel('import:adjust', { invalidates: ['import:grid', 'import:diagnosis'] });
  const [decision, setDecision] = useState(noDecision);
  const [error, setError] = useState<AppError | null>(null);
  const settled = useRef(noDecision);
  const turn = useRef(0);

  const send = async (next: ImportDecision, canReturn: boolean): Promise<void> => {
    if (importId === null) return;
    turn.current += 1;
    const own = turn.current;
    setDecision(next);
    try {
      const preview = await job.start(toAdjustInput(importId, next));
      if (turn.current !== own) return;
      settled.current = next;
      onPreview(preview);
    } catch (thrown) {
      if (turn.current !== own) return;
      const failure = toAppError(thrown);
      setError(failure);
      setDecision(settled.current);
      if (canReturn && failure.code !== 'importUnknown') await send(settled.current, false);
    }
  };

  return {
    decision,
    adjusting: job.running,
    progress: job.progress,
    error,
    decide: (next) => {
      setError(null);
      void send(next, true);
    },
    cancel: job.cancel,
    reset: () => {
      turn.current += 1;
      settled.current = noDecision;
      job.cancel();
      job.reset();
      setDecision(noDecision);
      setError(null);
    },
  };
}
