import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { makeOwnCode } from '../../../src-shared/contacts/own-code.ts';
import type { BaseContext } from '../../base/base-context.ts';
import type { JobControl } from '../../contract/handlers.ts';
import type { WorkbookCell } from '../../export/workbook-cell.ts';
import { toSourceCell } from '../attention/to-source-cell.ts';
import { readRunRows } from '../import-runs.ts';
import { prepareImageReader } from '../read-contact-image.ts';
import { prepareCardCells, type CardCells } from './card-cells.ts';
import { toLivingCell } from './compare-cards.ts';
import type { Difference } from './compare-file.ts';
import type { LivingRun } from './living-runs.ts';
import { rowAgrees } from './row-agrees.ts';

export type ListColumn = Readonly<{ index: number; heading: string; fieldId: string | null }>;

type Order = Readonly<{
  run: LivingRun;
  source: Difference | null;
  columns: readonly ListColumn[];
  /** Whether a last column holds the codes of the cards. */
  hasCodes: boolean;
  withNew: boolean;
  locale: 'ru' | 'en';
}>;

type ListWriter = Readonly<{
  rows: () => AsyncGenerator<readonly WorkbookCell[]>;
  counts: () => Readonly<{ rows: number; added: number }>;
}>;

const batchRows = 500;

/** Prepares the rows of a list that goes out: first those of the file in its order, then the new clients. */
export function prepareListWriter(
  { db }: BaseContext,
  { run, source, columns, hasCodes, withNew, locale }: Order,
  job: JobControl,
): ListWriter {
  const mapped = columns.flatMap((column) =>
    column.fieldId === null
      ? []
      : [
          {
            ...column,
            fieldId: column.fieldId,
            cell: toLivingCell({ column: { ...column, fieldId: column.fieldId }, emptied: false }, columns),
          },
        ],
  );
  const readCards = prepareCardCells(db, mapped, locale);
  const readImage = prepareImageReader(db);
  const selectMade = db.sqlite
    .prepare<[number], string>('SELECT created_at FROM contacts WHERE id = ? AND deleted_at IS NULL')
    .pluck();
  const written = new Set<number>();
  let rows = 0;
  let added = 0;

  const compose = (
    id: number,
    made: string,
    cellOf: (column: ListColumn) => WorkbookCell,
  ): WorkbookCell[] => {
    rows += 1;
    if (id !== 0) written.add(id);
    const cells = columns.map(cellOf);
    return hasCodes ? [...cells, id === 0 ? null : makeOwnCode(id, made)] : cells;
  };
  const rest = async (done: number, total: number): Promise<void> => {
    if (job.signal.aborted) throw new AppError('cancelled');
    job.progress({ step: 'writing', done, total });
    await nextTurn();
  };

  async function* ofFile({ file, tables, cardOf, rowsOfCard }: Difference): AsyncGenerator<WorkbookCell[]> {
    const { parser, table } = file.session;
    const places = new Map(table.columns.map(({ index }, place) => [index, place]));
    for (let from = 0; from < tables.fresh.length; from += batchRows) {
      await rest(from, tables.fresh.length);
      const prepared = await parser.rows(from, batchRows);
      const cells = await parser.cells(prepared.map(({ row }) => row));
      const ids = prepared.map((_, index) => cardOf(from + index));
      const cards = readCards([...new Set(ids.filter((id) => id !== 0))]);
      for (const [index, { contact }] of prepared.entries()) {
        const id = ids[index] ?? 0;
        const made = id === 0 ? undefined : selectMade.get(id);
        const ownCell = (column: ListColumn): WorkbookCell =>
          toSourceCell(cells[index]?.[places.get(column.index) ?? -1]);
        if (made === undefined || contact === null) {
          yield compose(0, '', ownCell);
          continue;
        }
        const image = readImage(id);
        const alone = (rowsOfCard.get(id) ?? 1) === 1;
        const keeps = new Set(
          mapped
            .filter(({ cell }) => rowAgrees(image, contact, cell.keys, alone))
            .map((column) => column.index),
        );
        yield compose(id, made, (column) =>
          column.fieldId === null || keeps.has(column.index)
            ? ownCell(column)
            : (cards.get(id)?.get(column.index) ?? null),
        );
      }
    }
  }

  async function* ofCards(ids: readonly number[]): AsyncGenerator<WorkbookCell[]> {
    for (let from = 0; from < ids.length; from += batchRows) {
      await rest(from, ids.length);
      const batch = ids.slice(from, from + batchRows);
      const cards = readCards(batch);
      for (const id of batch) {
        const made = selectMade.get(id);
        const card: CardCells | undefined = cards.get(id);
        if (made !== undefined) yield compose(id, made, ({ index }) => card?.get(index) ?? null);
      }
    }
  }

  return {
    rows: async function* (): AsyncGenerator<readonly WorkbookCell[]> {
      if (source !== null) yield* ofFile(source);
      else {
        const ids = readRunRows(db, run.id).flatMap(({ contactId }) => (contactId === 0 ? [] : [contactId]));
        yield* ofCards([...new Set(ids)]);
      }
      if (!withNew) return;
      const gone = new Set(source?.gone.map(({ shown }) => shown.contactId));
      const before = rows;
      const all = db.sqlite
        .prepare<[], number>('SELECT id FROM contacts WHERE deleted_at IS NULL ORDER BY id')
        .pluck()
        .all();
      // Who is gone from the file has been taken out of it by the owner.
      yield* ofCards(all.filter((id) => !written.has(id) && !gone.has(id)));
      added = rows - before;
    },
    counts: () => ({ rows, added }),
  };
}
