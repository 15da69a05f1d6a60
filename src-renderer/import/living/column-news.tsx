import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDifference } from '../../../src-shared/import/import-difference.ts';
import { Notice } from '../../ui/notice.tsx';

/** Columns that came, went or changed their names since the import. */
export function ColumnNews({ columns }: Pick<ImportDifference, 'columns'>): ReactNode {
  const { t } = useTranslation('living');
  const { added, removed, renamed } = columns;
  const parts = [
    removed.length === 0 ? null : t('difference.removed', { list: showHeadings(removed) }),
    renamed.length === 0
      ? null
      : t('difference.renamed', { list: renamed.map(({ from, to }) => `«${from}» → «${to}»`).join(', ') }),
    added.length === 0 ? null : t('difference.added', { list: showHeadings(added) }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return <Notice tone="warn" title={t('difference.columns')} text={parts.join(' ')} />;
}

function showHeadings(headings: readonly string[]): string {
  return headings.map((heading) => `«${heading}»`).join(', ');
}
