import { findContactField } from '../../src-shared/contacts/contact-fields.ts';
import {
  columnPolicies,
  type ColumnPolicy,
  type ImportDecision,
} from '../../src-shared/import/import-decision.ts';
import type { ImportColumn, ImportProblem } from '../../src-shared/import/import-preview.ts';

/** What the columns of a table do to contacts that are there, by the key of what they fill. */
export type FieldPolicies = Readonly<{
  /** The policy of a field's id, `point:phone`, `source`, `tags`, `custom:7`; `fill` for what is not named. */
  of: (key: string) => ColumnPolicy;
  /** Keys that a blank cell empties. */
  cleared: readonly string[];
  /** Keys of the columns in which a row has trouble: what cannot be read is not blank. */
  troubled: (problems: readonly ImportProblem[]) => ReadonlySet<string>;
}>;

/** What columns do that nobody decided about. */
export const fillOnly: FieldPolicies = { of: () => 'fill', cleared: [], troubled: () => new Set() };

const namePartsOfWhole = ['lastName', 'firstName', 'middleName', 'organizationName', 'legalForm'];
/** Without these a contact has no name: a blank never empties them. */
export const neverCleared = new Set(['lastName', 'firstName', 'organizationName', 'legalForm', 'tags']);

/** Gathers the policies of a decision; null when there is none but the usual one. */
export function readFieldPolicies(
  { policies }: ImportDecision,
  columns: readonly ImportColumn[],
): FieldPolicies | null {
  const chosen = new Map(policies?.map(({ index, policy }) => [index, policy]));
  if (![...chosen.values()].some((policy) => policy !== 'fill')) return null;
  const byKey = new Map<string, ColumnPolicy>();
  const cleared = new Set<string>();
  const keysByHeading = new Map<string, readonly string[]>();
  for (const { index, fieldId, heading } of columns) {
    if (fieldId === null) continue;
    const policy = chosen.get(index) ?? 'fill';
    const keys = keysOfField(fieldId);
    keysByHeading.set(heading, keys);
    for (const key of keys) {
      byKey.set(key, stronger(policy, byKey.get(key)));
      const mayClear = policy === 'clear' && fieldId !== 'fullName' && !key.startsWith('point:');
      if (mayClear && !neverCleared.has(key)) cleared.add(key);
    }
  }
  return {
    of: (key) => byKey.get(key) ?? 'fill',
    cleared: [...cleared],
    troubled: (problems) => new Set(problems.flatMap(({ column }) => keysByHeading.get(column) ?? [])),
  };
}

/** Several columns may fill one field: the strongest word counts. */
function stronger(one: ColumnPolicy, other: ColumnPolicy | undefined): ColumnPolicy {
  return other === undefined || columnPolicies.indexOf(one) > columnPolicies.indexOf(other) ? one : other;
}

/** The keys of what a column fills. */
export function keysOfField(fieldId: string): readonly string[] {
  if (fieldId === 'fullName') return namePartsOfWhole;
  if (fieldId === 'organizationName') return ['organizationName', 'legalForm'];
  if (fieldId === 'contactsMixed') return ['point:phone', 'point:email', 'point:messenger', 'point:site'];
  const field = findContactField(fieldId);
  if (field?.storage.in === 'points') return [`point:${field.storage.type}`];
  return [fieldId];
}
