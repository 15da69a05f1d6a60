import * as z from 'zod';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ImportDecision } from '../../src-shared/import/import-decision.ts';
import {
  importDiagnosisSchema,
  importRemarkSchema,
  type ImportDiagnosis,
  type ImportRemark,
} from '../../src-shared/import/import-finding.ts';
import type { ParserHost, ParserProcess } from './parser-host.ts';
import {
  parserGridRowSchema,
  parserReplySchema,
  sourceCellsSchema,
  tableSummarySchema,
  type ParserGridRow,
  type ParserReply,
  type ParserRequest,
  type ParserSettings,
  type PreparedRow,
  type TableSummary,
} from './parser-messages.ts';
import type { ParserSource } from './read-source.ts';
import { readPreparedRows } from './read-prepared-rows.ts';
import type { WorkbookCell } from './workbook.ts';

/** A request before it has a number. */
type Asked = ParserRequest extends infer Request
  ? Request extends { id: number }
    ? Omit<Request, 'id'>
    : never
  : never;

/** Beside preparing rows: `diagnose` looks at them for the diagnosis, `forms` makes the texts that the writer needs. */
type RowWays = Readonly<{ diagnose?: boolean; forms?: boolean }>;

/** The base process's side of one parser. Every call may throw the reading errors, parserTimedOut or parserOutOfMemory. */
export type ParserClient = Readonly<{
  open: (
    path: ParserSource,
    decision: ImportDecision,
    settings: ParserSettings,
    progress: (done: number, total: number) => void,
  ) => Promise<TableSummary>;
  adjust: (decision: ImportDecision, settings: ParserSettings) => Promise<TableSummary>;
  /** Prepared rows of data, counted from 0. */
  rows: (from: number, count: number, ways?: RowWays) => Promise<readonly PreparedRow[]>;
  /** What was found in the rows asked for with `diagnose`. */
  diagnosis: () => Promise<ImportDiagnosis>;
  /** Every place of what a report names. */
  remarks: () => Promise<readonly ImportRemark[]>;
  /** Cells of data rows as they stand in the file, by the sheet's rows, in the order of the table's columns. */
  cells: (rows: readonly number[]) => Promise<readonly (readonly WorkbookCell[])[]>;
  /** The marks of all mapped cells, row by row in the order of the columns, as base64; the empty text for none. */
  marks: () => Promise<string>;
  grid: (from: number, count: number) => Promise<readonly ParserGridRow[]>;
  /** Ends the process; calls that wait are refused as `cancelled`. */
  close: () => void;
}>;

const piecesOfDeadline = 20;

type Waiting = Readonly<{
  resolve: (value: unknown) => void;
  reject: (error: AppError) => void;
  progress: (done: number, total: number) => void;
  stopWaiting: () => void;
}>;

/**
 * Starts a parser; it lives until closed, until it fails or until a call outlives its time. The signal cancels the
 * start alone. Throws `cancelled`, `fileUnreadable`.
 */
export async function startParser(
  host: ParserHost,
  deadlineMs: number,
  signal?: AbortSignal,
): Promise<ParserClient> {
  const child = await host.start(signal);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: AppError | null = null;

  const end = (error: AppError): void => {
    ended ??= error;
    for (const { reject, stopWaiting } of waiting.values()) {
      stopWaiting();
      reject(ended);
    }
    waiting.clear();
    child.kill();
  };
  // The heap limit ends the process without a word.
  child.onExit(() => end(new AppError('parserOutOfMemory')));
  child.onMessage((message) => {
    const reply = parserReplySchema.safeParse(message);
    if (reply.success) settle(waiting, reply.data);
  });

  const ask = (request: Asked, progress: Waiting['progress'] = () => undefined): Promise<unknown> => {
    if (ended !== null) return Promise.reject(ended);
    lastId += 1;
    return post(child, waiting, { ...request, id: lastId }, progress, deadlineMs, end);
  };

  return {
    open: async (path, decision, settings, progress) =>
      tableSummarySchema.parse(await ask({ type: 'open', path, decision, settings }, progress)),
    adjust: async (decision, settings) =>
      tableSummarySchema.parse(await ask({ type: 'adjust', decision, settings })),
    rows: async (from, count, ways = {}) =>
      readPreparedRows(await ask({ type: 'rows', from, count, ...ways })),
    diagnosis: async () => importDiagnosisSchema.parse(await ask({ type: 'diagnosis' })),
    remarks: async () => z.array(importRemarkSchema).parse(await ask({ type: 'remarks' })),
    cells: async (rows) => sourceCellsSchema.parse(await ask({ type: 'cells', rows })),
    marks: async () => z.string().parse(await ask({ type: 'marks' })),
    grid: async (from, count) => z.array(parserGridRowSchema).parse(await ask({ type: 'grid', from, count })),
    close: () => end(new AppError('cancelled')),
  };
}

function post(
  child: ParserProcess,
  waiting: Map<number, Waiting>,
  request: ParserRequest,
  progress: Waiting['progress'],
  deadlineMs: number,
  end: (error: AppError) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stopWaiting = waitInPieces(deadlineMs, () => end(new AppError('parserTimedOut')));
    waiting.set(request.id, { resolve, reject, progress, stopWaiting });
    child.send(request);
  });
}

/**
 * Calls when the time is over, counted in pieces: while this process itself stood still, busy or asleep with the
 * computer, an answer may have come that it has not read. Answers what calls it off.
 */
function waitInPieces(totalMs: number, isOver: () => void): () => void {
  let left = piecesOfDeadline;
  const step = (): void => {
    left -= 1;
    if (left === 0) isOver();
    else timer = setTimeout(step, totalMs / piecesOfDeadline);
  };
  let timer = setTimeout(step, totalMs / piecesOfDeadline);
  return () => clearTimeout(timer);
}

function settle(waiting: Map<number, Waiting>, reply: ParserReply): void {
  const call = waiting.get(reply.id);
  if (call === undefined) return;
  if (reply.type === 'progress') {
    call.progress(reply.done, reply.total);
    return;
  }
  waiting.delete(reply.id);
  call.stopWaiting();
  if (reply.type === 'value') call.resolve(reply.value);
  else call.reject(new AppError(reply.error.code, reply.error.params));
}
