import { VisuallyHidden } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn, ImportPreview } from '../../../src-shared/import/import-preview.ts';
import { RowSpacer } from '../../ui/row-spacer.tsx';
import type { TargetFields } from '../use-target-fields.ts';
import { CellLine } from './cell-line.tsx';
import type { GridCell, GridTarget } from './grid-cell.ts';
import { ImportGridHead } from './import-grid-head.tsx';
import { cellElementId, ImportGridRow } from './import-grid-row.tsx';
import classes from './import-grid.module.css';
import { scrollToColumn, useColumnWindow } from './use-column-window.ts';
import { useGridColumns } from './use-grid-columns.ts';
import { useGridPages } from './use-grid-pages.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { rowHeight, useGridWalk } from './use-grid-walk.ts';

const headHeight = 56;

type Props = Readonly<{
  importId: string;
  columns: readonly ImportColumn[];
  /** How many rows the grid has, or a few more. */
  rows: number;
  fields: TargetFields;
  locked: boolean;
  busy: boolean;
  target: GridTarget | null;
  /** Rows left out, with the reason. */
  skipped: ImportPreview['skipped'];
  onMap: (index: number, fieldId: string | null) => void;
  onCreate: (column: ImportColumn) => void;
}>;

/** The file's own grid. It has the focus for its cells; only the rows in view are drawn. */
export function ImportGrid({
  importId,
  columns,
  rows,
  fields,
  locked,
  busy,
  target,
  skipped,
  onMap,
  onCreate,
}: Props): ReactNode {
  const { t } = useTranslation('import');
  const scroll = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<GridCell | null>(null);
  const { pointed, pointer } = useGridPointer(setCurrent);
  const hintId = useId();
  const [end, setEnd] = useState<number | null>(null);
  const gridColumns = useGridColumns(columns, fields);
  const gutter = 40 + 9 * String(rows).length;
  const count = Math.min(rows, end ?? rows);
  // Nothing here is memoized by what it returns.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const pages = useGridPages(importId, columns.length, first, last);
  const drawn = useColumnWindow(scroll, gridColumns, gutter);
  if (pages.end !== null && pages.end !== end) setEnd(pages.end);

  const walk = useGridWalk({
    scroll,
    current,
    first,
    count,
    columns,
    target,
    findIndex: pages.findIndex,
    onWalk: (cell, align) => {
      setCurrent(cell);
      virtualizer.scrollToIndex(cell.row, { align });
      scrollToColumn(scroll.current, gridColumns, gutter, cell.column);
    },
  });

  const watched = pointed ?? current;
  const before = first * rowHeight;
  const after = Math.max(0, (count - last - 1) * rowHeight);
  return (
    <div className={classes.grid}>
      <CellLine
        row={watched ? pages.getRow(watched.row) : undefined}
        position={watched?.column ?? 0}
        column={watched ? gridColumns[watched.column] : undefined}
        valueLabel={fields.valueLabel}
        skipped={skipped}
      />
      <div ref={scroll} className={classes.scroll} data-busy={busy || undefined}>
        <VisuallyHidden id={hintId}>{t('grid.hint')}</VisuallyHidden>
        {/* A grid holds the focus for its cells: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */}
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          className={classes.table}
          tabIndex={0}
          aria-label={t('grid.label')}
          aria-describedby={hintId}
          aria-rowcount={count + 1}
          aria-colcount={columns.length + 1}
          aria-busy={busy}
          aria-activedescendant={current ? cellElementId(current.row, current.column) : undefined}
          onKeyDown={walk}
          style={{ minWidth: gridColumns.reduce((sum, { width }) => sum + width, gutter) }}
        >
          <colgroup>
            <col style={{ width: gutter }} />
            {drawn.before > 0 ? <col style={{ width: drawn.before }} /> : null}
            {gridColumns.slice(drawn.first, drawn.last + 1).map(({ column, width }) => (
              <col key={column.index} style={{ width }} />
            ))}
            {drawn.after > 0 ? <col style={{ width: drawn.after }} /> : null}
            <col />
          </colgroup>
          <ImportGridHead
            columns={gridColumns}
            all={columns}
            fields={fields}
            locked={locked}
            drawn={drawn}
            onMap={onMap}
            onCreate={onCreate}
          />
          <tbody {...pointer}>
            <RowSpacer height={before} />
            {items.map(({ index }) => (
              <ImportGridRow
                key={index}
                index={index}
                row={pages.getRow(index)}
                columns={gridColumns}
                valueLabel={fields.valueLabel}
                drawn={drawn}
                current={current?.row === index ? current.column : null}
              />
            ))}
            <RowSpacer height={after} />
          </tbody>
        </table>
      </div>
    </div>
  );
}
