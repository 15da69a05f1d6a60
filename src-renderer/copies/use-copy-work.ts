import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type { CopyInfo } from '../../src-shared/copies/copies-contract.ts';
import type { JobProgress } from '../../src-shared/contract/job-progress.ts';
import { shell } from '../ipc/shell.ts';
import { useJobChannel } from '../ipc/use-job-channel.ts';
import { toAppError } from '../ui/to-app-error.ts';
import { useFormat } from '../ui/use-format.ts';
import type { CopyWorkResult } from './copy-result.tsx';

type CopyWork = Readonly<{
  running: 'making' | 'verifying' | null;
  progress: JobProgress | null;
  error: AppError | null;
  result: CopyWorkResult | null;
  make: () => Promise<void>;
  makeElsewhere: () => Promise<void>;
  verify: (fileName: string) => Promise<void>;
  verifyElsewhere: () => Promise<void>;
  cancel: () => void;
}>;

/** Making and checking copies: one work at a time, its result or error stays until the next one. */
export function useCopyWork(): CopyWork {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const making = useJobChannel('copies:make');
  const verifying = useJobChannel('copies:verify', { invalidates: [] });
  const [result, setResult] = useState<CopyWorkResult | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const run = async (
    done: CopyWorkResult['done'],
    fileToken: string | null,
    work: () => Promise<CopyInfo>,
  ): Promise<void> => {
    setResult(null);
    setError(null);
    try {
      setResult({ done, copy: await work(), fileToken });
    } catch (thrown) {
      setError(toAppError(thrown));
    }
  };

  const make = (fileToken: string | null): Promise<void> =>
    run('made', fileToken, () => making.start({ fileToken }));
  const verify = (fileToken: string | null, fileName: string | null): Promise<void> =>
    run('verified', fileToken, () => verifying.start({ fileToken, fileName }));

  return {
    running: making.running ? 'making' : verifying.running ? 'verifying' : null,
    progress: making.running ? making.progress : verifying.progress,
    error,
    result,
    make: () => make(null),
    makeElsewhere: async () => {
      const date = format.date(toLocalDate(new Date())).replaceAll('/', '.');
      const suggestedName = t('suggestedName', { date });
      const { file } = await shell.call('shell:choose-file', { purpose: 'saveCopy', suggestedName });
      if (file) await make(file.token);
    },
    verify: (fileName) => verify(null, fileName),
    verifyElsewhere: async () => {
      const { file } = await shell.call('shell:choose-file', { purpose: 'openCopy' });
      if (file) await verify(file.token, null);
    },
    cancel: () => (making.running ? making.cancel() : verifying.cancel()),
  };
}

function toLocalDate(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
