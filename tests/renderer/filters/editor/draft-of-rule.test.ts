import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listKnownFields } from '../../../../src-renderer/contacts/fields/known-field.ts';
import { buildRule, isComplete } from '../../../../src-renderer/filters/editor/build-rule.ts';
import { draftOfRule } from '../../../../src-renderer/filters/editor/draft-of-rule.ts';
import { listEditorFields } from '../../../../src-renderer/filters/editor/editor-field.ts';
import { isSameRule } from '../../../../src-renderer/filters/editor/is-same-rule.ts';
import type { RowDraft } from '../../../../src-renderer/filters/editor/rule-draft.ts';
import type { Filter } from '../../../../src-shared/filters/filter.ts';
import { readySegmentRules } from '../../../../src-shared/segments/ready-segments.ts';
import { ruleArbitrary } from '../../../support/rule-arbitraries.ts';

const custom = (['text', 'number', 'money', 'date', 'yesNo', 'list'] as const).map((kind, index) => ({
  id: index + 1,
  label: `Своё поле ${index + 1}`,
  kind,
  options: kind === 'list' ? ['Красный', 'Синий'] : [],
  archived: false,
}));
const fields = listEditorFields(listKnownFields('ru', custom), 'Сегмент');
const find = (id: string) => fields.find((field) => field.id === id);

function listKept(row: RowDraft): readonly RowDraft[] {
  if (row.type === 'group') return row.rows.flatMap(listKept);
  return row.type === 'kept' ? [row] : [];
}

describe('draftOfRule', () => {
  it.each(['ru', 'en'] as const)(
    'shows every rule of the language in controls that give it back word for word: %s',
    (locale) => {
      fc.assert(
        fc.property(ruleArbitrary(fields), (rule) => {
          const draft = draftOfRule(rule, find, locale);
          expect(listKept(draft)).toEqual([]);
          const again = buildRule(draft, find);
          expect([again, isSameRule(again, rule)]).toEqual([again, true]);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('shows the ready-made segments whole', () => {
    for (const rule of Object.values(readySegmentRules)) {
      const draft = draftOfRule(rule, find, 'ru');
      expect(listKept(draft)).toEqual([]);
      expect(buildRule(draft, find)).toEqual(rule);
    }
  });

  it.each<Filter>([
    { type: 'condition', field: 'custom:99', operator: 'isFilled' },
    { type: 'condition', field: 'openingTotal', operator: 'contains', value: 'x' },
    { type: 'condition', field: 'openingTotal', operator: 'atLeast', value: '5' },
    { type: 'condition', field: 'source', operator: 'anyOf', value: [] },
  ])('keeps as it is what no control can hold: %o', (rule) => {
    const draft = draftOfRule({ type: 'not', rule }, find, 'ru');
    expect(listKept(draft)).toHaveLength(1);
    expect(buildRule(draft, find)).toEqual({ type: 'not', rule });
  });

  it('begins with one row that waits for its field and leaves everybody in', () => {
    const draft = draftOfRule({ type: 'and', rules: [] }, find, 'ru');
    expect(draft.rows).toHaveLength(1);
    expect(isComplete(draft, find)).toBe(false);
    expect(buildRule(draft, find)).toEqual({ type: 'and', rules: [] });
  });
});
