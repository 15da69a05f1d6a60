import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportEverything } from '../export/export-everything.tsx';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { JobBar } from '../ui/job-bar.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { goTo } from '../ui/use-route.ts';
import { ImportDropZone } from './import-drop-zone.tsx';
import classes from './import-start.module.css';
import type { ImportWork } from './import-work.ts';
import { RememberedFiles } from './living/remembered-files.tsx';
import { PasteRows } from './paste-rows.tsx';
import { ReviewsScreen } from './reviews/reviews-screen.tsx';
import { WaitingReviews } from './reviews/waiting-reviews.tsx';

type Props = Readonly<{ work: ImportWork }>;

/** Before there is a file to look at: the place for one, its reading, and the way out for the whole list. */
export function ImportStart({ work }: Props): ReactNode {
  const { t } = useTranslation(['import', 'plainText']);
  const [trouble, setTrouble] = useState<'empty' | AppError | null>(null);
  const [reviewing, setReviewing] = useState(false);
  if (reviewing) return <ReviewsScreen onClose={() => setReviewing(false)} />;
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <ErrorNotice error={trouble instanceof Error ? trouble : work.error} />
      {trouble === 'empty' ? (
        <Notice tone="warn" title={t('plainText:paste.emptyTitle')} text={t('plainText:paste.emptyText')} />
      ) : null}
      {work.stage === 'reading' ? (
        <JobBar
          label={t('reading', { name: work.file?.name ?? '' })}
          progress={work.progress}
          onCancel={work.cancel}
        />
      ) : (
        <ImportDropZone onFile={work.open}>
          <PasteRows onTrouble={setTrouble} onText={(text) => work.paste(text, t('plainText:paste.name'))} />
        </ImportDropZone>
      )}
      <WaitingReviews onOpen={() => setReviewing(true)} />
      {work.stage === 'start' ? <RememberedFiles /> : null}
      <section className={classes.other} aria-label={t('export.title')}>
        <h2 className={classes.title}>{t('export.title')}</h2>
        <ExportEverything />
      </section>
      <section className={classes.other} aria-label={t('past.title')}>
        <h2 className={classes.title}>{t('past.title')}</h2>
        <div className={classes.line}>
          <p className={classes.text}>{t('past.text')}</p>
          <Button variant="default" onClick={() => goTo('journal')}>
            {t('past.open')}
          </Button>
        </div>
      </section>
    </Screen>
  );
}
