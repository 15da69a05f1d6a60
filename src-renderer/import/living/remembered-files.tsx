import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobBar } from '../../ui/job-bar.tsx';
import { DifferenceDone } from './difference-done.tsx';
import { useLiving } from './living-work.ts';
import classes from './remembered-files.module.css';
import { RememberedFile } from './remembered-file.tsx';
import { ListWritten } from './list-written.tsx';
import { useExportBack } from './use-export-back.ts';

/** The files that were imported: look at one again, write its list back. Nothing while there is none. */
export function RememberedFiles(): ReactNode {
  const { t } = useTranslation('living');
  const living = useLiving();
  const writing = useExportBack();
  const runs = useQueryChannel('import:runs', {}).data?.runs ?? [];
  if (runs.length === 0) return null;
  const busy = living.checking || writing.running;
  return (
    <section className={classes.section} aria-label={t('files.title')}>
      <h2 className={classes.title}>{t('files.title')}</h2>
      <p className={classes.lead}>{t('files.text')}</p>
      <ErrorNotice error={living.error ?? writing.error} />
      {living.result ? <DifferenceDone result={living.result} /> : null}
      {writing.written ? <ListWritten written={writing.written} /> : null}
      {living.checking ? (
        <JobBar
          label={t('checking', { name: living.run?.fileName ?? '' })}
          progress={living.progress}
          onCancel={living.cancel}
        />
      ) : null}
      {writing.running ? (
        <JobBar label={t('back.writing')} progress={writing.progress} onCancel={writing.cancel} />
      ) : null}
      <ul className={classes.list}>
        {runs.map((run) => (
          <RememberedFile key={run.id} run={run} busy={busy} living={living} onWrite={writing.save} />
        ))}
      </ul>
    </section>
  );
}
