import type { Filter } from '../../../src-shared/filters/filter.ts';
import type { FieldProblem } from '../../contacts/fields/parse-field-text.ts';
import { buildCondition } from '../condition-draft.ts';
import type { FindField } from './draft-of-rule.ts';
import { buildEvents, type EventProblem } from './event-draft.ts';
import type { GroupDraft, RowDraft } from './rule-draft.ts';

/** What a row lacks to take part. */
export type RowProblem = FieldProblem | EventProblem | 'needField' | 'needValue';

type Built = Readonly<{ rule: Filter }> | Readonly<{ problem: RowProblem }>;

function turnOver(rule: Filter, nots: number): Filter {
  return nots === 0 ? rule : turnOver({ type: 'not', rule }, nots - 1);
}

function buildLeaf(row: Exclude<RowDraft, GroupDraft>, find: FindField): Built {
  if (row.type === 'kept') return { rule: row.rule };
  if (row.type === 'events') return buildEvents(row.draft);
  const field = row.field === null ? undefined : find(row.field);
  if (field === undefined || row.draft === null) return { problem: 'needField' };
  const built = buildCondition(field, row.draft);
  return 'problem' in built ? built : { rule: { ...built.condition, field: field.id } };
}

/** The rule of one row, or what it lacks. A group leaves out rows that lack something; one that has no others lacks a field itself. */
export function buildRow(row: RowDraft, find: FindField): Built {
  if (row.type !== 'group') {
    const built = buildLeaf(row, find);
    return 'problem' in built ? built : { rule: turnOver(built.rule, row.nots) };
  }
  const rules = row.rows.flatMap((each) => {
    const built = buildRow(each, find);
    return 'problem' in built ? [] : [built.rule];
  });
  if (rules.length === 0 && row.rows.length > 0) return { problem: 'needField' };
  const [only] = rules;
  const isAlone = row.bare && row.rows.length === 1 && row.nots === 0 && only !== undefined;
  return { rule: isAlone ? only : turnOver({ type: row.mode, rules }, row.nots) };
}

/** The rule that the editor means: rows that lack something take no part; without any other row it is everybody. */
export function buildRule(root: GroupDraft, find: FindField): Filter {
  const built = buildRow(root, find);
  return 'problem' in built ? { type: 'and', rules: [] } : built.rule;
}

/** Whether every row takes part. */
export function isComplete(row: RowDraft, find: FindField): boolean {
  return row.type === 'group'
    ? row.rows.every((each) => isComplete(each, find))
    : !('problem' in buildRow(row, find));
}
