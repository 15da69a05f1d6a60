import { IconArrowNarrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportGridRow, ImportPreview } from '../../../src-shared/import/import-preview.ts';
import { importProblemsEn } from '../../../src-shared/words/en/import-problems.ts';
import { importProblemsRu } from '../../../src-shared/words/ru/import-problems.ts';
import { useFormat } from '../../ui/use-format.ts';
import { chooseOutcomeWords } from '../ledger/outcome-words.ts';
import classes from './cell-line.module.css';
import type { GridColumn } from './grid-column.ts';
import { findCellFate, showImportCell } from './show-import-cell.ts';

type Props = Readonly<{
  row: ImportGridRow | undefined;
  position: number;
  column: GridColumn | undefined;
  valueLabel: (fieldId: string, value: string) => string;
  skipped: ImportPreview['skipped'];
}>;

const problemWords = { ru: importProblemsRu, en: importProblemsEn } as const;

/** The line over the grid, as the formula line of Excel: what the file says, what the base gets, and why. */
export function CellLine({ row, position, column, valueLabel, skipped }: Props): ReactNode {
  const { t } = useTranslation(['import', 'sales']);
  const { locale } = useFormat();
  const cell = row?.cells[position];
  if (!row || !cell || !column) {
    return (
      <output className={classes.line}>
        <span className={classes.idle}>{t('cell.idle')}</span>
      </output>
    );
  }
  const { field } = column;
  const shown = showImportCell(cell, field, valueLabel);
  const reason = skipped.find((each) => each.row === row.row)?.reason;
  const outcome = reason
    ? t(`skippedReasons.${reason}`)
    : t(`${chooseOutcomeWords([column])}:outcomes.${row.outcome}`);
  const fate = findCellFate(row.outcome, cell, field, shown);
  return (
    <output className={classes.line}>
      <span className={classes.place}>
        {t('cell.place', { row: row.row, heading: column.column.heading })}
      </span>
      <span className={classes.original} data-selectable>
        {cell.original === '' ? t('cell.empty') : cell.original}
      </span>
      {fate === null ? null : (
        <span className={classes.becomes} data-changed={shown.changed || undefined}>
          <IconArrowNarrowRight size={14} stroke={1.6} aria-hidden />
          {t(`cell.${fate}`, { shown: shown.text })}
        </span>
      )}
      {cell.problem && field ? (
        <span className={classes.problem}>{problemWords[locale][cell.problem]}</span>
      ) : (
        <span className={classes.outcome}>{outcome}</span>
      )}
    </output>
  );
}
