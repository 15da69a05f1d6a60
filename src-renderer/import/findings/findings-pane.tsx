import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn, ImportPreview } from '../../../src-shared/import/import-preview.ts';
import classes from './findings.module.css';
import { OutcomeLegend } from './outcome-legend.tsx';
import { SkippedGroups } from './skipped-groups.tsx';

type Props = Readonly<{
  preview: ImportPreview;
  columns: readonly ImportColumn[];
  onShow: (row: number, column: string | null) => void;
  /** What the rows of the file are. */
  lead: ReactNode;
  /** What the owner may decide about the outcomes. */
  children: ReactNode;
  /** The diagnosis of the file. */
  clinic: ReactNode;
}>;

/** What was found in the file: remarks by kind, rows and columns left out, columns that Excel hides. */
export function FindingsPane({ preview, columns, onShow, lead, children, clinic }: Props): ReactNode {
  const { t } = useTranslation('import');
  const mapped = columns.filter(({ fieldId }) => fieldId !== null);
  const unmapped = columns.filter(({ fieldId, filled }) => fieldId === null && filled > 0);
  const hidden = mapped.filter((column) => column.hidden);
  const { skipped } = preview;
  return (
    <aside className={classes.pane} aria-label={t('findings.title')}>
      <section>
        <h2 className={classes.title}>{t('findings.rows', { count: preview.rows })}</h2>
        <OutcomeLegend forecast={preview.forecast} isLedger={preview.sales !== undefined} />
        <p className={classes.note}>
          {t('findings.columns', { mapped: mapped.length, total: columns.length })}
        </p>
      </section>
      <section>{lead}</section>
      {clinic}
      <section className={classes.rules}>{children}</section>
      {skipped.length > 0 ? (
        <section>
          <h2 className={classes.title}>{t('findings.skipped')}</h2>
          <SkippedGroups skipped={skipped} onShow={(row) => onShow(row, null)} />
        </section>
      ) : null}
      <ColumnNames title={t('findings.unmapped')} columns={unmapped} />
      <ColumnNames title={t('findings.hidden')} columns={hidden} />
    </aside>
  );
}

function ColumnNames({
  title,
  columns,
}: Readonly<{ title: string; columns: readonly ImportColumn[] }>): ReactNode {
  const { t } = useTranslation('import');
  if (columns.length === 0) return null;
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.columns}>
        {columns.map(({ index, heading, filled }) => (
          <li key={index}>
            <span>{heading}</span>
            <span className={classes.count}>{t('findings.filled', { count: filled })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
