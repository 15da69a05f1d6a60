import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RfmPlace, RfmTable } from '../../src-shared/rfm/rfm-contract.ts';
import type { RfmEdges } from '../../src-shared/rfm/rfm-settings.ts';
import {
  isEmptyRange,
  toRecencyRange,
  toWholeRange,
  type WholeRange,
} from '../../src-shared/rfm/whole-range.ts';
import { useFormat } from '../ui/use-format.ts';
import { describeRfmSpan } from './describe-rfm-span.ts';
import { findNextCell } from './find-next-cell.ts';
import classes from './rfm.module.css';

type Props = Readonly<{
  table: RfmTable;
  edges: RfmEdges;
  onOpen: (place: RfmPlace, label: string) => void;
}>;

const scores = [1, 2, 3, 4, 5] as const;

/** The clients by R (rows, the most recent above) and F: darker cells hold more. Arrows walk, Enter opens the list. */
export function RfmGrid({ table, edges, onOpen }: Props): ReactNode {
  const { t } = useTranslation('rfm');
  const format = useFormat();
  const [current, setCurrent] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const most = Math.max(1, ...table.grid.map(({ contacts }) => contacts));
  const show = (figure: number): string => format.number(figure);
  const tellSpan = (unit: 'days' | 'orders', range: WholeRange): string => {
    const span = describeRfmSpan(range, t, show);
    return isEmptyRange(range) ? span : t(`span.${unit}`, { span });
  };

  const walk = (event: KeyboardEvent): void => {
    const next = findNextCell(current, event.key);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    body.current?.querySelectorAll('button')[next]?.focus();
  };

  const drawCell = (index: number): ReactNode => {
    const cell = table.grid[index];
    if (cell === undefined) return null;
    const { r, f, contacts, average } = cell;
    const money = t('roubles', { value: format.number(Math.round(average / 100)) });
    const label =
      contacts === 0 ? t('grid.none', { r, f }) : t('grid.cell', { r, f, count: contacts, average: money });
    return (
      <td key={f}>
        <button
          type="button"
          className={classes.cell}
          style={{ backgroundColor: shade(contacts, most) }}
          aria-label={label}
          aria-disabled={contacts === 0}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={() => {
            if (contacts > 0) onOpen({ of: 'cell', r, f }, t('scope.cell', { r, f }));
          }}
        >
          <span className={classes.cellCount}>{contacts === 0 ? '·' : format.number(contacts)}</span>
          {contacts === 0 ? null : <span className={classes.cellMoney}>{money}</span>}
        </button>
      </td>
    );
  };

  return (
    <section aria-labelledby="rfm-grid">
      <h2 id="rfm-grid" className={classes.heading}>
        {t('grid.title')}
        <span className={classes.remark}>{t('count', { count: table.total.contacts })}</span>
      </h2>
      <p className={classes.hint}>{t('grid.hint')}</p>
      {/* A table of figures that is walked by arrows is a grid. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table role="grid" aria-labelledby="rfm-grid" className={classes.grid} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('grid.corner')}
            </th>
            {scores.map((f) => (
              <th key={f} scope="col">
                <b>{t('grid.column', { score: f })}</b>
                <span>{tellSpan('orders', toWholeRange(edges.frequency, f, f))}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {scores.toReversed().map((r) => (
            <tr key={r}>
              <th scope="row">
                <b>{t('grid.row', { score: r })}</b>
                <span>{tellSpan('days', toRecencyRange(edges.recency, r, r))}</span>
              </th>
              {scores.map((f) => drawCell((5 - r) * 5 + f - 1))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Nobody: the ground; the fullest cell: half of the accent, on which words are still read well. */
function shade(contacts: number, most: number): string {
  const share = contacts === 0 ? 0 : 6 + Math.round((contacts / most) * 40);
  return `color-mix(in srgb, var(--k-focus) ${share}%, var(--k-ground))`;
}
