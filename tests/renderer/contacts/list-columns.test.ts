import { describe, expect, it } from 'vitest';
import {
  fitColumns,
  moveColumn,
  resizeColumn,
  resolveColumns,
  toggleColumn,
} from '../../../src-renderer/contacts/list/list-columns.ts';
import { listKnownFields } from '../../../src-renderer/contacts/fields/known-field.ts';

const fields = listKnownFields('ru', []);
const kept = [
  { field: 'phones', width: 200 },
  { field: 'emails', width: 200 },
  { field: 'custom:7', width: 100 },
];
const columns = resolveColumns(kept, fields);

function order(from: string, to: string): readonly string[] {
  return moveColumn(kept, from, to).map(({ field }) => field);
}

describe('resolveColumns', () => {
  it('drops a column whose field is hidden', () => {
    expect(columns.map(({ field }) => field.label)).toEqual(['Телефон', 'E-mail']);
  });
});

describe('fitColumns', () => {
  it('gives the name what is left, up to its widest', () => {
    expect(fitColumns(columns, 700)).toEqual({ name: 300, widths: [200, 200] });
    expect(fitColumns(columns, 2000)).toEqual({ name: 340, widths: [200, 200] });
  });

  it('shares a small want of room among the others and leaves a phone whole', () => {
    expect(fitColumns(columns, 640)).toEqual({ name: 280, widths: [168, 192] });
  });

  it('keeps the widths and scrolls when the want is large', () => {
    expect(fitColumns(columns, 460)).toEqual({ name: 280, widths: [168, 200] });
  });

  it('narrows the name before a phone is cut, beside an open card', () => {
    expect(fitColumns(columns, 374)).toEqual({ name: 206, widths: [168, 200] });
    expect(fitColumns(columns, 300)).toEqual({ name: 180, widths: [168, 200] });
  });
});

describe('moveColumn', () => {
  it('puts a column where another stands, in both directions', () => {
    expect(order('phones', 'custom:7')).toEqual(['emails', 'custom:7', 'phones']);
    expect(order('custom:7', 'phones')).toEqual(['custom:7', 'phones', 'emails']);
  });

  it('leaves the order alone when one of them is not shown', () => {
    expect(moveColumn(kept, 'inn', 'phones')).toBe(kept);
  });
});

describe('resizeColumn', () => {
  it('holds a width within bounds', () => {
    expect(resizeColumn(kept, 'phones', 3)[0]?.width).toBe(60);
    expect(resizeColumn(kept, 'phones', 5000)[0]?.width).toBe(900);
  });
});

describe('toggleColumn', () => {
  it('adds a column at the end and takes it away again', () => {
    const added = toggleColumn(kept, 'inn');
    expect(added.at(-1)?.field).toBe('inn');
    expect(toggleColumn(added, 'inn')).toEqual(kept);
  });
});
