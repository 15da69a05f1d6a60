import { useState } from 'react';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import { shell } from '../../ipc/shell.ts';
import { useJobChannel } from '../../ipc/use-job-channel.ts';
import { toAppError } from '../../ui/to-app-error.ts';
import { useFormat } from '../../ui/use-format.ts';

/** The file of rows to correct as it was written. */
export type AttentionFile = Readonly<{ rows: number; fileName: string; token: string }>;

type Writing = Readonly<{
  file: AttentionFile | null;
  running: boolean;
  error: AppError | null;
  /** Asks for a place and writes the rows there; a dialog left without one changes nothing. */
  save: (importId: string, suggestedName: string) => void;
}>;

/** The writing of the rows that need the owner's hand. */
export function useAttentionFile(): Writing {
  const { locale } = useFormat();
  const job = useJobChannel('import:attention', { invalidates: [] });
  const [file, setFile] = useState<AttentionFile | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const write = async (importId: string, suggestedName: string): Promise<void> => {
    setError(null);
    try {
      const { file: chosen } = await shell.call('shell:choose-file', {
        purpose: 'exportList',
        suggestedName,
      });
      if (!chosen) return;
      const written = await job.start({ importId, fileToken: chosen.token, locale });
      setFile({ ...written, token: chosen.token });
    } catch (thrown) {
      setError(toAppError(thrown));
    }
  };

  return {
    file,
    running: job.running,
    error,
    save: (importId, suggestedName) => void write(importId, suggestedName),
  };
}
