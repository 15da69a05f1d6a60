import { useState } from 'react';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import type { ImportDifference } from '../../../src-shared/import/import-difference.ts';
import type {
  DifferenceResult,
  DifferenceTicks,
  ImportRun,
} from '../../../src-shared/import/import-run-contract.ts';
import { shell } from '../../ipc/shell.ts';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { useJobChannel } from '../../ipc/use-job-channel.ts';
import { toAppError } from '../../ui/to-app-error.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { LivingWork } from './living-work.ts';

/** The states of the work on a remembered file. A cancelled look is no trouble. */
export function useLivingWork(): LivingWork {
  const { locale } = useFormat();
  const checking = useJobChannel('import:recheck');
  const applying = useJobChannel('import:applyDifference');
  const discarding = useCommandChannel('import:discard', { invalidates: [] });
  const [run, setRun] = useState<ImportRun | null>(null);
  const [difference, setDifference] = useState<ImportDifference | null>(null);
  const [result, setResult] = useState<DifferenceResult | null>(null);
  const [trouble, setTrouble] = useState<AppError | null>(null);

  const check = (wanted: ImportRun, fileToken?: string): void => {
    applying.reset();
    setTrouble(null);
    setResult(null);
    setRun(wanted);
    checking
      .start({ runId: wanted.id, locale, ...(fileToken === undefined ? {} : { fileToken }) })
      .then(setDifference, () => undefined);
  };
  const find = async (wanted: ImportRun): Promise<void> => {
    try {
      const { file } = await shell.call('shell:choose-file', { purpose: 'importList' });
      if (file) check(wanted, file.token);
    } catch (thrown) {
      setTrouble(toAppError(thrown));
    }
  };
  const apply = async (importId: string, ticks: DifferenceTicks): Promise<void> => {
    try {
      setResult(await applying.start({ importId, locale, ...ticks }));
      setDifference(null);
    } catch {
      // The job itself holds the error.
    }
  };
  const error = trouble ?? applying.error ?? checking.error;

  return {
    run,
    checking: checking.running,
    difference,
    applying: applying.running,
    result,
    progress: applying.running ? applying.progress : checking.progress,
    error: error?.code === 'cancelled' ? null : error,
    check: (wanted) => check(wanted),
    find: (wanted) => void find(wanted),
    apply: (ticks) => {
      if (difference) void apply(difference.importId, ticks);
    },
    cancel: () => {
      checking.cancel();
      applying.cancel();
    },
    leave: () => {
      if (difference) discarding.mutate({ importId: difference.importId });
      checking.reset();
      applying.reset();
      setDifference(null);
    },
  };
}
