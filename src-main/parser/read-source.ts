import type { ImportDecision } from '../../src-shared/import/import-decision.ts';
import { readWorkbook, type ReadProgress } from './read-workbook.ts';
import { defaultReadLimits, type Workbook } from './workbook.ts';

/** What a parser reads: the file at a path, or text that came without a file. */
export type ParserSource = string | Readonly<{ pasted: string }>;

/** Reads a source as the owner says that its text is written. Throws the reading errors. */
export function readSource(
  source: ParserSource,
  { encoding, delimiter }: ImportDecision,
  progress: ReadProgress,
): Promise<Workbook> {
  if (typeof source === 'string') {
    return readWorkbook(source, defaultReadLimits, progress, { encoding, delimiter });
  }
  const bytes = Buffer.from(source.pasted, 'utf8');
  const choice = { encoding: 'utf-8', delimiter, pasted: true } as const;
  return readWorkbook(bytes, defaultReadLimits, progress, choice);
}

/** Whether another decision asks for another reading: only of plain text, and only for its encoding and delimiter. */
export function needsReading({ text }: Workbook, was: ImportDecision, now: ImportDecision): boolean {
  return text !== undefined && (was.encoding !== now.encoding || was.delimiter !== now.delimiter);
}
