import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listKnownFields } from '../../../../src-renderer/contacts/fields/known-field.ts';
import { buildRule } from '../../../../src-renderer/filters/editor/build-rule.ts';
import {
  addRow,
  duplicateRow,
  moveRow,
  removeRow,
} from '../../../../src-renderer/filters/editor/change-draft.ts';
import { draftOfRule } from '../../../../src-renderer/filters/editor/draft-of-rule.ts';
import { listEditorFields } from '../../../../src-renderer/filters/editor/editor-field.ts';
import { startRow, type RowDraft } from '../../../../src-renderer/filters/editor/rule-draft.ts';
import type { Filter } from '../../../../src-shared/filters/filter.ts';
import { ruleArbitrary } from '../../../support/rule-arbitraries.ts';

const fields = listEditorFields(listKnownFields('ru', []), 'Сегмент');
const find = (id: string) => fields.find((field) => field.id === id);
const draft = (rule: Filter) => draftOfRule(rule, find, 'ru');

const a: Filter = { type: 'condition', field: 'note', operator: 'isFilled' };
const b: Filter = { type: 'condition', field: 'phones', operator: 'isEmpty' };
const c: Filter = { type: 'condition', field: 'tags', operator: 'isFilled' };
const and = (...rules: Filter[]): Filter => ({ type: 'and', rules });
const or = (...rules: Filter[]): Filter => ({ type: 'or', rules });

function listLeaves(row: RowDraft): readonly RowDraft[] {
  return row.type === 'group' ? row.rows.flatMap(listLeaves) : [row];
}

describe('moveRow', () => {
  it('goes into a group, through it and out of it', () => {
    let root = draft(and(a, or(b, c)));
    const key = root.rows[0]?.key ?? '';
    const seen = Array.from({ length: 4 }, () => {
      root = moveRow(root, key, 1);
      return buildRule(root, find);
    });
    expect(seen).toEqual([and(or(a, b, c)), and(or(b, a, c)), and(or(b, c, a)), and(or(b, c), a)]);
    for (let step = 0; step < 4; step += 1) root = moveRow(root, key, -1);
    expect(buildRule(root, find)).toEqual(and(a, or(b, c)));
  });

  it('loses and doubles no row, whatever the rule and the way', () => {
    fc.assert(
      fc.property(ruleArbitrary(fields), fc.array(fc.nat({ max: 50 }), { maxLength: 8 }), (rule, steps) => {
        let root = draft(rule);
        const before = listLeaves(root).map(({ key }) => key);
        for (const step of steps) {
          const key = before[step % Math.max(1, before.length)] ?? '';
          root = moveRow(root, key, step % 2 === 0 ? 1 : -1);
        }
        expect(
          listLeaves(root)
            .map(({ key }) => key)
            .toSorted(),
        ).toEqual(before.toSorted());
      }),
      { numRuns: 200 },
    );
  });
});

describe('removeRow', () => {
  it('takes a group away with its last row, and leaves one empty row at the very end', () => {
    const root = draft(and(a, or(b)));
    const [first, group] = root.rows;
    const inner = group?.type === 'group' ? (group.rows[0]?.key ?? '') : '';
    const without = removeRow(root, inner);
    expect(buildRule(without, find)).toEqual(and(a));
    const none = removeRow(without, first?.key ?? '');
    expect(none.rows).toHaveLength(1);
    expect(buildRule(none, find)).toEqual(and());
  });
});

describe('duplicateRow', () => {
  it('repeats a whole group with keys of its own', () => {
    const root = draft(and(or(a, b)));
    const twice = duplicateRow(root, root.rows[0]?.key ?? '');
    expect(buildRule(twice, find)).toEqual(and(or(a, b), or(a, b)));
    expect(new Set(listLeaves(twice).map(({ key }) => key)).size).toBe(4);
  });
});

describe('addRow', () => {
  it('adds a row that takes no part until it has a field', () => {
    const root = draft(a);
    expect(buildRule(addRow(root, root.key, startRow()), find)).toEqual(and(a));
  });
});
