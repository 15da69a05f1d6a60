import { Button } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import { shell } from '../../ipc/shell.ts';
import { useJobChannel } from '../../ipc/use-job-channel.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { toAppError } from '../../ui/to-app-error.ts';
import { useFormat } from '../../ui/use-format.ts';
import notes from '../findings/findings.module.css';
import classes from './clinic.module.css';

type Props = Readonly<{ importId: string; fileName: string; locked: boolean }>;
type Saved = Readonly<{ fileName: string; token: string }>;

/** Saves the diagnosis as a workbook. Leaving the dialog of the system without a place changes nothing. */
export function SaveReport({ importId, fileName, locked }: Props): ReactNode {
  const { t } = useTranslation('clinic');
  const { locale } = useFormat();
  const job = useJobChannel('import:report', { invalidates: [] });
  const [saved, setSaved] = useState<Saved | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const save = async (): Promise<void> => {
    setError(null);
    setSaved(null);
    const suggestedName = t('report.suggestedName', { name: fileName.replace(/\.[^.]+$/u, '') });
    try {
      const { file } = await shell.call('shell:choose-file', { purpose: 'exportList', suggestedName });
      if (!file) return;
      const written = await job.start({ importId, fileToken: file.token, locale });
      setSaved({ fileName: written.fileName, token: file.token });
    } catch (thrown) {
      setError(toAppError(thrown));
    }
  };
  const reveal = (token: string): void => {
    shell.call('shell:reveal', { token }).catch((thrown: unknown) => setError(toAppError(thrown)));
  };

  return (
    <div className={`${classes.group} ${classes.report}`}>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileDownload size={15} stroke={1.6} aria-hidden />}
        disabled={locked || job.running}
        onClick={() => void save()}
      >
        {t('report.save')}
      </Button>
      <p className={notes.note}>{t('report.hint')}</p>
      {job.running ? <ProgressLine label={t('report.saving')} progress={job.progress} /> : null}
      {error ? <ErrorNotice error={error} /> : null}
      {saved ? (
        <Notice tone="good" title={t('report.done', { name: saved.fileName })}>
          <Button variant="default" size="xs" onClick={() => reveal(saved.token)}>
            {t('report.reveal')}
          </Button>
        </Notice>
      ) : null}
    </div>
  );
}
