import type { OrderPart } from '../../../../src-shared/import/order-difference.ts';
import type { OrderFieldName } from '../../../../src-shared/orders/order-fields.ts';
import type { NewPayment } from '../../../orders/order-writer.ts';
import { readOfOrder, type LedgerRow } from '../ledger-groups.ts';
import { listPayments } from '../settle-payments.ts';
import { compareLines, type LineChange } from './compare-lines.ts';
import type { OrderImage } from './read-order-image.ts';

/** A row of an order, and whether the file said the very same before. */
export type ComparedRow = Readonly<{
  row: LedgerRow;
  isSame: boolean;
  /** What the row says otherwise than before; null for everything: the row is new. */
  changed: ReadonlySet<string> | null;
}>;

/** A part of an order that differs: what is shown, and what a tick writes. */
export type OrderChange = Readonly<{
  shown: OrderPart;
  line?: LineChange;
  payment?: NewPayment;
  status?: string;
  column?: Readonly<{ name: 'orderedAt' | 'dueAt' | 'channel' | 'note'; value: string }>;
}>;

/** An order of the file beside the one of the base. `gone`: rows of it that the file has no more. */
export type OrderPair = Readonly<{
  image: OrderImage;
  rows: readonly ComparedRow[];
  gone: number;
  /** The status that a word of a table means; null for one that the base does not have. */
  findStatus: (word: string) => number | null;
}>;

const ofPayments = ['paid', 'unpaid', 'sum', 'price', 'quantity', 'discount'] as const;
const columns = [
  { kind: 'date', field: 'date', name: 'orderedAt' },
  { kind: 'due', field: 'due', name: 'dueAt' },
  { kind: 'channel', field: 'channel', name: 'channel' },
] as const;

/** What the file says of an order otherwise than the base, as far as the file itself has changed there. */
export function compareOrder({ image, rows, gone, findStatus }: OrderPair): readonly OrderChange[] {
  const isUnknown = rows.every(({ isSame, changed }) => !isSame && changed === null);
  /** The rows that have a new word on a field. */
  const telling = (field: OrderFieldName): readonly LedgerRow[] =>
    rows
      .filter(({ isSame, changed }) =>
        isUnknown ? true : !isSame && changed?.has(`order:${field}`) === true,
      )
      .map(({ row }) => row);
  const changes: OrderChange[] = [...compareLines(image, rows, gone)];
  const payment = comparePayments(image, rows, gone, (field) => telling(field).length > 0);
  if (payment !== null) changes.push(payment);

  const status = readOfOrder(telling('status'), 'status');
  if (status !== null && (image.statusId === null || findStatus(status) !== image.statusId)) {
    changes.push({ shown: tell('status', image.status, status), status });
  }
  for (const { kind, field, name } of columns) {
    const value = readOfOrder(telling(field), field);
    if (value === null || value === image[name]) continue;
    changes.push({ shown: tell(kind, image[name], value), column: { name, value } });
  }
  const notes = [...new Set(telling('note').flatMap(({ order }) => order.note ?? []))].filter(
    (note) => !`\n${image.note ?? ''}\n`.includes(`\n${note}\n`),
  );
  if (notes.length > 0) {
    // A note of the owner stays: the file's new words stand under it.
    const value = [image.note, ...notes].filter((note) => note !== null).join('\n');
    changes.push({ shown: tell('note', image.note, value), column: { name: 'note', value } });
  }
  return changes;
}

function tell(kind: OrderPart['kind'], before: string | null, after: string): OrderPart {
  return { key: kind, kind, before, after, writes: true };
}

/** Only what is missing is added; that the base has more than the file is told and left alone. */
function comparePayments(
  image: OrderImage,
  compared: readonly ComparedRow[],
  gone: number,
  isTold: (field: OrderFieldName) => boolean,
): OrderChange | null {
  const rows = compared.map(({ row }) => row);
  if (rows.every(({ order }) => order.paid === null)) return null;
  const isNew = gone > 0 || compared.some(({ isSame, changed }) => !isSame && changed === null);
  if (!isNew && !ofPayments.some(isTold)) return null;
  const payments = listPayments(rows, image.orderedAt);
  const told = payments.reduce((sum, { amount }) => sum + amount, 0);
  if (told === image.paid) return null;
  const last = payments.at(-1);
  const shown = { key: 'payment', kind: 'payment', before: image.paid, after: told } as const;
  if (told < image.paid || last === undefined) return { shown: { ...shown, writes: false } };
  return { shown: { ...shown, writes: true }, payment: { ...last, amount: told - image.paid } };
}
