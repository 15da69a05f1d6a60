import {
  hasFix,
  type ImportDecision,
  type LikelyChoice,
  type MatchKey,
} from '../../src-shared/import/import-decision.ts';
import type { ImportColumn } from '../../src-shared/import/import-preview.ts';
import { readFieldPolicies, type FieldPolicies } from './field-policies.ts';

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
}>;

/** Reads the rules out of a decision, once for a table. */
export function readImportRules(decision: ImportDecision, columns: readonly ImportColumn[]): ImportRules {
  return {
    match: decision.match ?? 'auto',
    likely: decision.likely ?? 'review',
    joinTwins: hasFix(decision, 'twins'),
    restoreTrash: decision.restoreTrash === true,
    policies: readFieldPolicies(decision, columns),
  };
}
