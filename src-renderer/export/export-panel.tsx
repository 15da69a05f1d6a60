import { Button, CloseButton } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { JobBar } from '../ui/job-bar.tsx';
import { describeExport } from './describe-export.ts';
import { ExportDoneNotice } from './export-done-notice.tsx';
import classes from './export-panel.module.css';
import { useExport } from './export-work.ts';

type Props = Readonly<{
  view: ContactView;
  fields: readonly string[];
  ids: readonly number[] | null;
  /** How many go out; null while they are being counted. */
  total: number | null;
}>;

/** What is about to go out, the writing of it, and where it lies. Esc puts it away; the writing goes on. */
export function ExportPanel({ view, fields, ids, total }: Props): ReactNode {
  const { t } = useTranslation(['export', 'app']);
  const work = useExport();
  const panel = useRef<HTMLDialogElement>(null);
  const { close } = work;
  useEffect(() => {
    panel.current?.querySelector('button')?.focus();
  }, []);
  useEffect(() => {
    // A button that was pressed and went away leaves the focus to the page.
    const isHere = (): boolean =>
      document.activeElement === document.body || panel.current?.contains(document.activeElement) === true;
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && isHere()) close();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [close]);
  return (
    <dialog ref={panel} open className={classes.panel} aria-label={t('export:title')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('export:title')}</h2>
        <CloseButton aria-label={t('app:actions.close')} onClick={close} />
      </div>
      {work.done ? (
        <ExportDoneNotice done={work.done} />
      ) : (
        <p className={classes.what}>{describeExport(t, { view, ids, total, columns: fields.length })}</p>
      )}
      <ErrorNotice error={work.error} />
      {work.running ? (
        <JobBar label={t('export:working')} progress={work.progress} onCancel={work.cancel} stacked />
      ) : work.done ? null : (
        <div className={classes.actions}>
          <Button disabled={total === null || total === 0} onClick={() => work.save(fields)}>
            {t('export:save')}
          </Button>
        </div>
      )}
    </dialog>
  );
}
