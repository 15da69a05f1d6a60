import {
  hasFix,
  type ImportDecision,
  type LikelyChoice,
  type MatchKey,
} from '../../src-shared/import/import-decision.ts';
import type { ImportColumn } from '../../src-shared/import/import-preview.ts';
import { keysOfField, readFieldPolicies, type FieldPolicies } from './field-policies.ts';

/** Under which rules rows become contacts: the owner's decision as far as it concerns who is who. */
export type ImportRules = Readonly<{
  match: MatchKey;
  /** What becomes of a row that probably is a contact, though not for certain. */
  likely: LikelyChoice;
  /** Rows of the file that are one contact make one card. */
  joinTwins: boolean;
  restoreTrash: boolean;
  /** Null when every column only fills what is empty. */
  policies: FieldPolicies | null;
  /** The heading of the column that fills a field, by the keys of `FieldPolicies`. */
  headings: ReadonlyMap<string, string>;
}>;

/** Reads the rules out of a decision, once for a table. */
export function readImportRules(decision: ImportDecision, columns: readonly ImportColumn[]): ImportRules {
  return {
    match: decision.match ?? 'auto',
    likely: decision.likely ?? 'review',
    joinTwins: hasFix(decision, 'twins'),
    restoreTrash: decision.restoreTrash === true,
    policies: readFieldPolicies(decision, columns),
    headings: listHeadings(columns),
  };
}

/** Of several columns of a field the first; ИНН may bring КПП along. */
function listHeadings(columns: readonly ImportColumn[]): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  for (const { fieldId, heading } of columns) {
    for (const key of fieldId === null ? [] : keysOfField(fieldId)) {
      if (!headings.has(key)) headings.set(key, heading);
    }
  }
  const inn = headings.get('inn');
  return inn === undefined || headings.has('kpp') ? headings : headings.set('kpp', inn);
}
