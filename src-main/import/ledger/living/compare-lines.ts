import type { OrderPartLine } from '../../../../src-shared/import/order-difference.ts';
import { toSearchForm } from '../../../../src-shared/text/search-form.ts';
import type { NewOrderLine } from '../../../orders/order-writer.ts';
import type { LedgerRow } from '../ledger-groups.ts';
import { listLineRows } from '../line-rows.ts';
import type { ComparedRow, OrderChange } from './compare-order.ts';
import type { ImageLine, OrderImage } from './read-order-image.ts';

/** What a tick does to the lines of an order: a new one (`id` null), another content, or (`line` null) none at all. */
export type LineChange = Readonly<{ id: number | null; line: NewOrderLine | null }>;

/** A line of the file as it is to be written. */
function toNewLine({ order }: LedgerRow): NewOrderLine {
  const { item, quantity, unit, price, discount, sum } = order;
  return { title: item ?? '', quantity, unit, price, discount, sum };
}

/**
 * Finds for every row the line that it is: the equal one, one of the same item, one of the same sum, at last any. Rows that
 * the file had before keep their line whatever the owner has made of it. Lines without a row are told only when rows
 * have gone.
 */
export function compareLines(
  { lines }: OrderImage,
  all: readonly ComparedRow[],
  gone: number,
): readonly OrderChange[] {
  const linesOfFile = new Set(listLineRows(all.map(({ row }) => row)));
  const rows = all.filter(({ row }) => linesOfFile.has(row));
  const free = new Set(lines);
  const lineOf = new Map<ComparedRow, ImageLine>();
  const claim = (fits: (line: ImageLine, wanted: NewOrderLine, compared: ComparedRow) => boolean): void => {
    // What is as it was has the first choice.
    for (const compared of rows.toSorted((a, b) => Number(b.isSame) - Number(a.isSame))) {
      if (lineOf.has(compared)) continue;
      const wanted = toNewLine(compared.row);
      const line = [...free].find((each) => fits(each, wanted, compared));
      if (line === undefined) continue;
      lineOf.set(compared, line);
      free.delete(line);
    }
  };
  claim((line, wanted) => isCalled(line, wanted) && isEqual(line, wanted));
  claim(isCalled);
  claim((line, { sum }) => line.sum === sum);
  // A row that was there before under another item has changed its line, not added one.
  claim((_line, _wanted, { isSame, changed }) => !isSame && changed !== null);

  const changes = rows.flatMap((compared): OrderChange[] => {
    if (compared.isSame) return [];
    const line = lineOf.get(compared);
    const wanted = toNewLine(compared.row);
    if (line !== undefined && isCalled(line, wanted) && isEqual(line, wanted)) return [];
    const { row } = compared.row;
    const before = line === undefined ? null : toShown(line);
    const kind = line === undefined ? 'lineAdded' : 'lineChanged';
    const key = line === undefined ? `add:${row}` : `line:${line.id}`;
    const unit = wanted.unit ?? line?.unit ?? null;
    return [
      {
        shown: { key, kind, before, after: toShown(wanted), writes: true },
        line: { id: line?.id ?? null, line: { ...wanted, unit } },
      },
    ];
  });
  if (gone === 0) return changes;
  const left = [...free].map((line): OrderChange => ({
    shown: { key: `gone:${line.id}`, kind: 'lineGone', before: toShown(line), after: null, writes: true },
    line: { id: line.id, line: null },
  }));
  return [...changes, ...left];
}

function isCalled(line: ImageLine, { title }: NewOrderLine): boolean {
  return toSearchForm(line.title) === toSearchForm(title);
}

function isEqual(line: ImageLine, { quantity, price, sum }: NewOrderLine): boolean {
  return line.quantity === quantity && line.price === price && line.sum === sum;
}

function toShown({ title, quantity, price, sum }: OrderPartLine): OrderPartLine {
  return { title, quantity, price, sum };
}
