import type { EventCondition } from '../../../src-shared/filters/event-condition.ts';
import { suitsKind } from '../../../src-shared/filters/filter-operators.ts';
import type { Condition, Filter } from '../../../src-shared/filters/filter.ts';
import type { FormatLocale } from '../../../src-shared/format/format-locale.ts';
import type { KnownField } from '../../contacts/fields/known-field.ts';
import { draftOf } from '../condition-draft.ts';
import { buildRow } from './build-rule.ts';
import { draftOfEvents } from './event-draft.ts';
import { isSameRule } from './is-same-rule.ts';
import { nextKey, startRow, type GroupDraft, type RowDraft } from './rule-draft.ts';

/** The fields that a rule may ask of, by id. */
export type FindField = (id: string) => KnownField | undefined;

function draftLeaf(
  rule: Condition | EventCondition,
  nots: number,
  find: FindField,
  locale: FormatLocale,
): RowDraft {
  const key = nextKey();
  const kept: RowDraft = { key, nots, type: 'kept', rule };
  const row = ((): RowDraft => {
    if (rule.type === 'events') return { key, nots, type: 'events', draft: draftOfEvents(rule, locale) };
    const field = find(rule.field);
    if (field === undefined || !suitsKind(rule.operator, field.kind)) return kept;
    return { key, nots, type: 'condition', field: field.id, draft: draftOf(field, rule, locale) };
  })();
  // What the controls would not give back word for word is left alone.
  const built = buildRow({ ...row, nots: 0 }, find);
  return 'rule' in built && isSameRule(built.rule, rule) ? row : kept;
}

function draftRow(rule: Filter, nots: number, find: FindField, locale: FormatLocale): RowDraft {
  if (rule.type === 'not') return draftRow(rule.rule, nots + 1, find, locale);
  if (rule.type !== 'and' && rule.type !== 'or') return draftLeaf(rule, nots, find, locale);
  return {
    key: nextKey(),
    nots,
    type: 'group',
    mode: rule.type,
    bare: false,
    rows: rule.rules.map((each) => draftRow(each, 0, find, locale)),
  };
}

/** A rule as the editor shows it: always a group, with one row to begin with when there is nothing yet. */
export function draftOfRule(rule: Filter, find: FindField, locale: FormatLocale): GroupDraft {
  const row = draftRow(rule, 0, find, locale);
  if (row.type !== 'group') {
    return { key: nextKey(), nots: 0, type: 'group', mode: 'and', bare: true, rows: [row] };
  }
  const isEverything = row.mode === 'and' && row.nots === 0 && row.rows.length === 0;
  return isEverything ? { ...row, rows: [startRow()] } : row;
}
