import { describe, expect, it } from 'vitest';
import {
  applyDecision,
  decideColumn,
  decideHeadingRow,
  decideSheet,
  noDecision,
  toAdjustInput,
} from '../../../src-renderer/import/import-decision.ts';
import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';

function buildColumn(index: number, fieldId: string | null): ImportColumn {
  return {
    index,
    heading: `Столбец ${index}`,
    hidden: false,
    fieldId,
    confidence: fieldId === null ? 'none' : 'heading',
    filled: 1,
    samples: [],
  };
}

const columns = [buildColumn(0, 'lastName'), buildColumn(2, 'phones'), buildColumn(3, null)];

describe('decideColumn', () => {
  it('takes a field that only one column can fill from the column that had it', () => {
    const decision = decideColumn(noDecision, columns, { index: 3, fieldId: 'lastName', alone: true });
    expect([...decision.mapping]).toEqual([
      [0, null],
      [3, 'lastName'],
    ]);
  });

  it('lets several columns fill a field whose values are joined', () => {
    const decision = decideColumn(noDecision, columns, { index: 3, fieldId: 'phones', alone: false });
    expect([...decision.mapping]).toEqual([[3, 'phones']]);
  });

  it('leaves a column as it is when its own field is chosen again', () => {
    const decision = decideColumn(noDecision, columns, { index: 0, fieldId: 'lastName', alone: true });
    expect(applyDecision(columns, decision)[0]?.fieldId).toBe('lastName');
  });

  it('keeps the decision before unchanged', () => {
    decideColumn(noDecision, columns, { index: 0, fieldId: null, alone: false });
    expect(noDecision.mapping.size).toBe(0);
  });
});

describe('applyDecision', () => {
  it('shows decided columns as chosen by the owner and the others as proposed', () => {
    const decision = decideColumn(noDecision, columns, { index: 2, fieldId: null, alone: false });
    expect(applyDecision(columns, decision).map(({ fieldId, confidence }) => [fieldId, confidence])).toEqual([
      ['lastName', 'heading'],
      [null, 'owner'],
      [null, 'none'],
    ]);
  });
});

describe('decideSheet', () => {
  it('forgets the columns and the headings of the sheet before and keeps the matching', () => {
    const before = decideHeadingRow({ mapping: new Map([[1, 'inn']]), match: 'phone' }, 4);
    expect(toAdjustInput('i', decideSheet(before, 'Архив'))).toEqual({
      importId: 'i',
      decision: { sheet: 'Архив', match: 'phone' },
    });
  });
});

describe('toAdjustInput', () => {
  it('sends the whole decision', () => {
    const decision = decideColumn(decideHeadingRow(decideSheet(noDecision, 'А'), 3), columns, {
      index: 3,
      fieldId: 'note',
      alone: false,
    });
    expect(toAdjustInput('i', { ...decision, match: 'none' })).toEqual({
      importId: 'i',
      decision: { sheet: 'А', headingRow: 3, match: 'none', mapping: [{ index: 3, fieldId: 'note' }] },
    });
  });

  it('sends nothing for what is as proposed', () => {
    expect(toAdjustInput('i', noDecision)).toEqual({ importId: 'i', decision: {} });
  });
});
