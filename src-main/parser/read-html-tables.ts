import { AppError } from '../../src-shared/contract/app-error.ts';
import type { CellBudget } from './cell-budget.ts';
import { lastSheetColumn, lastSheetRow } from './cell-reference.ts';
import { scanHtml } from './html-tags.ts';
import { createHtmlTable, type HtmlTable } from './html-table.ts';
import { decodeHtmlText, readHtmlAttribute } from './html-text.ts';
import type { StringPool } from './string-pool.ts';
import type { ReadLimits, Sheet } from './workbook.ts';

const deepest = 50;
const mostTables = 255;
const lineEnds = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4']);

/**
 * Reads every table of a page as a sheet, named by its number; a table inside a cell is a sheet of its own. Null for a
 * page without tables.
 */
export async function readHtmlTables(
  chunks: AsyncIterable<string>,
  limits: ReadLimits,
  budget: CellBudget,
  pool: StringPool,
): Promise<readonly Sheet[] | null> {
  const tables: HtmlTable[] = [];
  const open: HtmlTable[] = [];

  await scanHtml(chunks, {
    open: (name, attributes) => {
      if (name === 'table') {
        if (open.length >= deepest) throw new AppError('fileDamaged');
        const table = createHtmlTable(limits, budget, pool);
        open.push(table);
        if (tables.length < mostTables) tables.push(table);
        return;
      }
      const table = open.at(-1);
      if (table === undefined) return;
      if (name === 'tr') table.openRow(/display\s*:\s*none/iu.test(attributes));
      else if (name === 'td' || name === 'th') {
        table.openCell({
          across: readSpan(attributes, 'colspan', lastSheetColumn + 1),
          down: readSpan(attributes, 'rowspan', lastSheetRow),
          number: readHtmlAttribute(attributes, 'x:num'),
        });
      } else if (name === 'br' || lineEnds.has(name)) table.addText('\n');
    },
    close: (name) => {
      const table = open.at(-1);
      if (table === undefined) return;
      if (name === 'table') {
        table.closeCell();
        open.pop();
      } else if (name === 'td' || name === 'th' || name === 'tr') table.closeCell();
      else if (lineEnds.has(name)) table.addText('\n');
    },
    text: (raw) => open.at(-1)?.addText(decodeHtmlText(raw.replaceAll('\n', ' '))),
  });
  if (tables.length === 0) return null;
  return tables.map((table, index) => table.finish(String(index + 1))).filter(({ rows }) => rows.length > 0);
}

function readSpan(attributes: string, name: string, most: number): number {
  const span = Number(readHtmlAttribute(attributes, name) ?? 1);
  return Number.isSafeInteger(span) && span > 0 ? Math.min(span, most) : 1;
}
