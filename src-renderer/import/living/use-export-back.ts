import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import type { ChannelOutput } from '../../../src-shared/contract/contract.ts';
import type { JobProgress } from '../../../src-shared/contract/job-progress.ts';
import type { ImportRun } from '../../../src-shared/import/import-run-contract.ts';
import { shell } from '../../ipc/shell.ts';
import { useJobChannel } from '../../ipc/use-job-channel.ts';
import { toAppError } from '../../ui/to-app-error.ts';
import { useFormat } from '../../ui/use-format.ts';

/** A list as it was written, with the token of its file. */
export type WrittenList = ChannelOutput<'import:exportBack'> & Readonly<{ token: string }>;

type Writing = Readonly<{
  written: WrittenList | null;
  running: boolean;
  progress: JobProgress | null;
  error: AppError | null;
  /** Asks for a place and writes the list there; a dialog left without one changes nothing. */
  save: (run: ImportRun, withNew: boolean) => void;
  cancel: () => void;
}>;

/** The writing of a remembered list back. */
export function useExportBack(): Writing {
  const { t } = useTranslation('living');
  const { locale } = useFormat();
  const job = useJobChannel('import:exportBack', { invalidates: [] });
  const [written, setWritten] = useState<WrittenList | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const write = async ({ id, fileName }: ImportRun, withNew: boolean): Promise<void> => {
    setError(null);
    setWritten(null);
    const suggestedName = t('back.suggestedName', { name: fileName.replace(/\.[^.]*$/u, '') }).slice(0, 200);
    try {
      const { file } = await shell.call('shell:choose-file', { purpose: 'exportList', suggestedName });
      if (!file) return;
      const done = await job.start({ runId: id, fileToken: file.token, withNew, locale });
      setWritten({ ...done, token: file.token });
    } catch (thrown) {
      const told = toAppError(thrown);
      if (told.code !== 'cancelled') setError(told);
    }
  };

  return {
    written,
    running: job.running,
    progress: job.progress,
    error,
    save: (run, withNew) => void write(run, withNew),
    cancel: job.cancel,
  };
}
