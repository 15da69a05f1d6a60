import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ParserClient } from '../parser/parser-client.ts';
import type { ImportEngine } from './import-engine.ts';

const batchRows = 500;
/** More than one, so that a batch is there in full when it is wanted: large messages arrive in pieces, between slices. */
const batchesAhead = 3;
/** Other work of the process, a search of the owner's above all, waits for no more than a slice. */
const sliceMs = 12;

/** Called after every slice: tells progress, lets other work run, may throw to stop. */
export type SliceEnd = (done: number) => Promise<void>;

/**
 * Feeds the rows of a parser to an engine in batches. The next ones are asked for before the present one is written,
 * so that the parser prepares on one core while the base process writes on the other. An engine that gathers rows first
 * has half of the way behind it then.
 */
export async function takeRows(
  parser: Pick<ParserClient, 'rows'>,
  total: number,
  engine: ImportEngine,
  endSlice: SliceEnd,
): Promise<void> {
  const share = engine.finish === undefined ? 1 : 0.5;
  const asked: ReturnType<ParserClient['rows']>[] = [];
  let askedUpTo = 0;
  for (let from = 0; from < total; from += batchRows) {
    for (; askedUpTo < total && asked.length <= batchesAhead; askedUpTo += batchRows) {
      asked.push(ask(parser, askedUpTo));
    }
    const rows = (await asked.shift()) ?? [];
    // A parser that loses count would import half a file in silence.
    if (rows.length !== Math.min(batchRows, total - from)) throw new AppError('fileDamaged');
    let sliceEnd = performance.now() + sliceMs;
    for (const [place, row] of rows.entries()) {
      engine.take(row);
      if (performance.now() < sliceEnd && place < rows.length - 1) continue;
      await endSlice(Math.floor((from + place + 1) * share));
      sliceEnd = performance.now() + sliceMs;
    }
  }
  let sliceEnd = performance.now() + sliceMs;
  for (const done of engine.finish?.() ?? []) {
    if (performance.now() < sliceEnd) continue;
    await endSlice(Math.floor(total / 2 + done / 2));
    sliceEnd = performance.now() + sliceMs;
  }
}

function ask(parser: Pick<ParserClient, 'rows'>, from: number): ReturnType<ParserClient['rows']> {
  const rows = parser.rows(from, batchRows);
  // It is awaited some batches later; an import that stops before must not leave it unheard.
  rows.catch(() => undefined);
  return rows;
}
