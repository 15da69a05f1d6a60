import { Checkbox } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedCell, ChangedRow } from '../../../src-shared/import/import-difference.ts';
import { importProblemsEn } from '../../../src-shared/words/en/import-problems.ts';
import { importProblemsRu } from '../../../src-shared/words/ru/import-problems.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './difference-screen.module.css';

type Props = Readonly<{
  row: ChangedRow;
  ticked: ReadonlySet<number> | undefined;
  onTick: (column: number, on: boolean) => void;
}>;

const problemWords = { ru: importProblemsRu, en: importProblemsEn } as const;

/** The changed cells of a row: the card's value, the file's, and why a tick is off. */
export function ChangedCells({ row, ticked, onTick }: Props): ReactNode {
  const { t } = useTranslation('living');
  const { locale } = useFormat();
  const explain = ({ problem, emptied, edited }: ChangedCell): string | null => {
    if (problem !== null) return problemWords[locale][problem];
    const reasons = [edited ? t('changed.edited') : null, emptied ? t('changed.emptied') : null];
    return reasons.filter((reason) => reason !== null).join(', ') || null;
  };
  return (
    <ul className={classes.cells}>
      {row.cells.map((cell) => {
        const why = explain(cell);
        return (
          <li key={cell.column} className={classes.cell}>
            <Checkbox
              size="xs"
              checked={ticked?.has(cell.column) === true}
              disabled={!cell.writes}
              aria-label={t('changed.tickCell', { heading: cell.heading, name: row.name })}
              onChange={(event) => onTick(cell.column, event.currentTarget.checked)}
            />
            <span className={classes.heading} title={cell.heading}>
              {cell.heading}
            </span>
            <span className={classes.values}>
              <CellText text={cell.card} className={classes.before} />
              <IconArrowRight size={14} stroke={1.8} className={classes.arrow} aria-label="→" />
              <CellText text={cell.now} className={classes.after} />
              {why === null ? null : <span className={classes.why}>{why}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function CellText({ text, className }: Readonly<{ text: string; className: string | undefined }>): ReactNode {
  const { t } = useTranslation('living');
  return (
    <span className={className} data-empty={text === '' || undefined} data-selectable>
      {text === '' ? t('changed.empty') : text}
    </span>
  );
}
