import { describe, expect, it } from 'vitest';
import {
  everything,
  filterSchema,
  MAX_FILTER_DEPTH,
  type Filter,
} from '../../../src-shared/filters/filter.ts';

const condition: Filter = { type: 'condition', field: 'name', operator: 'isFilled' };

function nest(depth: number, wrap: (inner: Filter) => Filter): Filter {
  let filter = condition;
  for (let level = 0; level < depth; level += 1) filter = wrap(filter);
  return filter;
}

describe('filterSchema', () => {
  it.each([
    ['not', (inner: Filter): Filter => ({ type: 'not', rule: inner })],
    ['and', (inner: Filter): Filter => ({ type: 'and', rules: [condition, inner] })],
    ['or', (inner: Filter): Filter => ({ type: 'or', rules: [inner] })],
  ])('takes %s nested as deep as a person writes, refuses deeper and never overflows', (_name, wrap) => {
    expect(filterSchema.safeParse(nest(MAX_FILTER_DEPTH, wrap)).success).toBe(true);
    expect(filterSchema.safeParse(nest(MAX_FILTER_DEPTH + 1, wrap)).success).toBe(false);
    expect(filterSchema.safeParse(nest(100_000, wrap)).success).toBe(false);
  });

  it('counts the rules of all levels together', () => {
    const hundred: Filter = { type: 'or', rules: Array.from({ length: 99 }, () => condition) };
    const wide = (count: number): Filter => ({
      type: 'and',
      rules: Array.from({ length: count }, () => hundred),
    });
    expect(filterSchema.safeParse(wide(4)).success).toBe(true);
    expect(filterSchema.safeParse(wide(6)).success).toBe(false);
  });

  it.each([everything, condition, { type: 'not', rule: everything }])('takes %j as it is', (filter) => {
    expect(filterSchema.parse(filter)).toEqual(filter);
  });

  it.each([
    null,
    'and',
    [],
    { type: 'and' },
    { type: 'not' },
    { type: 'or', rules: {} },
    { ...everything, more: 1 },
  ])('refuses %j', (filter) => {
    expect(filterSchema.safeParse(filter).success).toBe(false);
  });
});
