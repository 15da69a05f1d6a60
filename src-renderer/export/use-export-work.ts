import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import { shell } from '../ipc/shell.ts';
import { useJobChannel } from '../ipc/use-job-channel.ts';
import { toAppError } from '../ui/to-app-error.ts';
import { useFormat } from '../ui/use-format.ts';
import type { ExportDone, ExportRequest, ExportWork } from './export-work.ts';
import { toLocalDate } from './to-local-date.ts';

/** The states of an export. Leaving the dialog of the system without a place changes nothing. */
export function useExportWork(): ExportWork {
  const { t } = useTranslation('export');
  const { locale, date } = useFormat();
  const job = useJobChannel('export:contacts', { invalidates: [] });
  const [request, setRequest] = useState<ExportRequest | null>(null);
  const [done, setDone] = useState<ExportDone | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const write = async ({ view, ids }: ExportRequest, fields: readonly string[]): Promise<void> => {
    setError(null);
    setDone(null);
    const suggestedName = t('suggestedName', { date: date(toLocalDate(new Date())).replaceAll('/', '.') });
    try {
      const { file } = await shell.call('shell:choose-file', { purpose: 'exportList', suggestedName });
      if (!file) return;
      const order = { view, fields: [...fields], ids: ids === null ? null : [...ids], locale };
      const written = await job.start({ fileToken: file.token, ...order });
      setDone({ ...written, token: file.token });
    } catch (thrown) {
      setError(toAppError(thrown));
    }
  };

  return {
    request,
    running: job.running,
    progress: job.progress,
    error,
    done,
    offer: (wanted) => {
      if (job.running) return;
      setError(null);
      setDone(null);
      setRequest(wanted);
    },
    save: (fields) => {
      if (request) void write(request, fields);
    },
    cancel: job.cancel,
    close: () => setRequest(null),
  };
}
