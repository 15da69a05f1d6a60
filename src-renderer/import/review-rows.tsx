import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRow } from '../../src-shared/import/import-preview.ts';
import { SampleList } from './findings/sample-list.tsx';
import classes from './import-result-screen.module.css';

/** Rows that were not moved because they fit several contacts, each with those contacts. */
export function ReviewRows({ rows }: Readonly<{ rows: readonly ReviewRow[] }>): ReactNode {
  const { t } = useTranslation('import');
  return (
    <section className={classes.problems} aria-label={t('result.review')}>
      <h2 className={classes.title}>{t('result.review')}</h2>
      <p className={classes.meaning}>{t('result.reviewHint')}</p>
      <SampleList
        samples={rows.map(({ row, name, candidates }) => ({
          key: String(row),
          row,
          place: t('findings.row', { row }),
          text: `${name} → ${candidates.map((candidate) => candidate.name).join(', ')}`,
        }))}
      />
    </section>
  );
}
