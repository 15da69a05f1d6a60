import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../src-shared/import/import-preview.ts';
import { UndoOutcome } from '../journal/undo-outcome.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { JobBar } from '../ui/job-bar.tsx';
import { Screen } from '../ui/screen.tsx';
import { goTo } from '../ui/use-route.ts';
import { ConflictRows } from './conflicts/conflict-rows.tsx';
import { AttentionSection } from './attention/attention-section.tsx';
import { ProblemGroups } from './findings/problem-groups.tsx';
import classes from './import-result-screen.module.css';
import type { ImportWork } from './import-work.ts';
import { ResultFigures } from './result-figures.tsx';
import { ReviewRows } from './review-rows.tsx';

type Props = Readonly<{ work: ImportWork; result: ImportResult }>;

/** What the import did, and what can be done now: look at the clients, take it back, move another file. */
export function ImportResultScreen({ work, result }: Props): ReactNode {
  const { t } = useTranslation('import');
  const { t: tSales } = useTranslation('sales');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { undone, undoing } = work;
  const changed = result.created + result.updated > 0;
  const title = undone ? 'result.undoneTitle' : changed ? 'result.title' : 'result.title_nothing';
  return (
    <Screen
      title={result.sales !== undefined && title === 'result.title' ? tSales('result.title') : t(title)}
      lead={t('result.file', { name: work.file?.name ?? '' })}
    >
      {undone ? <UndoOutcome result={undone} /> : <ResultFigures result={result} />}
      <ErrorNotice error={work.error} />
      {undoing ? (
        <JobBar label={t('result.undoing')} progress={work.progress} onCancel={work.cancel} />
      ) : (
        <div className={classes.actions}>
          <Button ref={first} onClick={() => goTo('contacts')}>
            {t('result.openContacts')}
          </Button>
          {undone || !changed ? null : (
            <Button variant="default" onClick={work.undo}>
              {t('result.undo')}
            </Button>
          )}
          <Button variant="subtle" onClick={work.leave}>
            {t('result.again')}
          </Button>
        </div>
      )}
      {result.attention > 0 && work.preview && !undone ? (
        <AttentionSection
          importId={work.preview.importId}
          fileName={work.file?.name ?? ''}
          rows={result.attention}
        />
      ) : null}
      {result.conflicts.count > 0 && !undone ? <ConflictRows conflicts={result.conflicts} /> : null}
      {result.reviewRows.length > 0 && !undone ? <ReviewRows rows={result.reviewRows} /> : null}
      {result.problems.length > 0 && !undone ? (
        <section className={classes.problems} aria-label={t('result.problems')}>
          <h2 className={classes.title}>{t('result.problems')}</h2>
          <ProblemGroups problems={result.problems} />
        </section>
      ) : null}
    </Screen>
  );
}
