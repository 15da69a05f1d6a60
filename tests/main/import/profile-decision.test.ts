import { describe, expect, it } from 'vitest';
import { rebuildDecision, toSavedDecision } from '../../../src-main/import/profile-decision.ts';

describe('rebuildDecision', () => {
  it('keeps two columns apart whose headings differ by a sign only', () => {
    const columns = [
      { index: 0, heading: 'Телефон', fieldId: 'phones' },
      { index: 1, heading: 'Телефон:', fieldId: null },
    ];
    const { decision } = rebuildDecision(toSavedDecision({}, columns), columns, {}, () => true);
    expect(decision.mapping).toEqual(columns.map(({ index, fieldId }) => ({ index, fieldId })));
  });
});
