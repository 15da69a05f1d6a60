import type { TextDelimiter, TextEncoding } from '../../src-shared/import/import-decision.ts';
import { noDecision, type ImportDecision } from './import-decision.ts';

/** Another reading of plain text: its rows, headings and columns are proposed anew. */
export function decideText(
  { match, encoding, delimiter }: ImportDecision,
  choice: Readonly<{ encoding?: TextEncoding; delimiter?: TextDelimiter }>,
): ImportDecision {
  return { ...noDecision, match, encoding, delimiter, ...choice };
}
