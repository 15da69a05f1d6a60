import { describe, expect, it } from 'vitest';
import {
  countTicked,
  proposeTicks,
  stateOfRow,
  tickCells,
  toDecision,
} from '../../../../src-renderer/import/living/difference-ticks.ts';
import type { ChangedCell, ImportDifference } from '../../../../src-shared/import/import-difference.ts';

const cell = (column: number, parts: Partial<ChangedCell> = {}): ChangedCell => ({
  column,
  heading: `C${column}`,
  card: 'было',
  now: 'стало',
  emptied: false,
  edited: false,
  problem: null,
  writes: true,
  ...parts,
});
const row = {
  row: 5,
  contactId: 7,
  name: 'Анна',
  cells: [
    cell(1),
    cell(2, { edited: true }),
    cell(3, { emptied: true }),
    cell(4, { problem: 'dateInvalid', writes: false }),
  ],
};
const difference: ImportDifference = {
  importId: 'a',
  runId: 1,
  fileName: 'Клиенты.xlsx',
  columns: { added: [], removed: [], renamed: [] },
  unchanged: 3,
  skipped: 0,
  fresh: {
    count: 2,
    rows: [
      { row: 2, name: 'Ева', outcome: 'created' },
      { row: 3, name: 'Олег', outcome: 'review' },
    ],
  },
  changed: { count: 1, rows: [row] },
  gone: { count: 1, rows: [{ row: 9, contactId: 8, name: 'Пётр' }] },
};

describe('proposeTicks', () => {
  it('takes what is new for certain and what the owner has not edited, and lets nobody go', () => {
    expect(toDecision(proposeTicks(difference))).toEqual({
      fresh: [2],
      changed: [{ row: 5, columns: [1] }],
      gone: { act: 'tag', contactIds: [] },
      beyond: false,
      dismissRest: false,
    });
  });
});

describe('tickCells', () => {
  it('ticks a whole row but for what could not be read', () => {
    const ticks = tickCells(proposeTicks(difference), row, 'all', true);
    expect(ticks.changed.get(5)).toEqual(new Set([1, 2, 3]));
    expect(stateOfRow(ticks, row)).toBe('all');
    expect(stateOfRow(proposeTicks(difference), row)).toBe('some');
  });

  it('leaves a row out of the decision when its last cell is taken off', () => {
    const ticks = tickCells(proposeTicks(difference), row, 1, false);
    expect(toDecision(ticks).changed).toEqual([]);
    expect(countTicked(ticks)).toBe(1);
  });
});
