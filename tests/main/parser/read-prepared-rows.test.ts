import { describe, expect, it } from 'vitest';
import { readPreparedRows } from '../../../src-main/parser/read-prepared-rows.ts';

const names = ['lastName', 'source', '7'];
/** A row before its contact. */
const start = [2, null, 0, 0, 0];
const nothing = [0, 0, 0, 0, 0];
const point = {
  type: 'phone',
  kind: null,
  service: null,
  value: '1',
  extension: null,
  valid: true,
  note: '?',
};

describe('readPreparedRows', () => {
  it('reads a row without a contact and one with everything', () => {
    const values: unknown[] = [...start, 0, 0];
    values.push(3, 5, 0, 0, 'CRM-1', 'person', 1, 0, 'Иванова', 2, 0, '+7916', -1, point, 1, 1, 'Сайт');
    values.push(1, 2, 'да', ['vip'], 'Иванова', 'иванова', 'person|иванова|||', '  иванова');
    expect(readPreparedRows({ names, values })).toEqual([
      { row: 2, contact: null, problems: [] },
      {
        row: 3,
        digest: 5,
        problems: [],
        ownCode: 'CRM-1',
        contact: {
          kind: 'person',
          fields: { lastName: 'Иванова' },
          points: [{ ...point, value: '+7916', note: null }, point],
          dictionary: { source: 'Сайт' },
          custom: { 7: 'да' },
          tags: ['vip'],
        },
        forms: {
          name: 'Иванова',
          sortName: 'иванова',
          nameKey: 'person|иванова|||',
          searchText: '  иванова',
        },
      },
    ]);
  });

  it.each([
    ['a text', 'text'],
    ['a list', []],
    ['no lists', {}],
    ['names that are no list', { names: {}, values: [] }],
    ['the number of a row that is none', ['2', null, 0, 0, 0, 0, 0]],
    ['a digest that is none', [2, {}, 0, 0, 0, 0, 0]],
    ['problems that are no list', [2, null, {}, 0, 0, 0, 0]],
    ['a problem without a code', [2, null, [{ row: 2, column: 'a', value: 'b' }], 0, 0, 0, 0]],
    ['an order without numbers', [2, null, 0, { quantity: '1' }, 0, 0, 0]],
    ['a code that is no text', [2, null, 0, 0, 5, 0, 0]],
    ['a kind that nobody is', [...start, 'nobody', ...nothing, 0]],
    ['a field that is neither text nor number', [...start, 'person', 1, 0, {}, 0, 0, 0, 0, 0]],
    ['a field with a fraction', [...start, 'person', 1, 0, 1.5, 0, 0, 0, 0, 0]],
    ['a field without a name', [...start, 'person', 1, 9, 'Анна', 0, 0, 0, 0, 0]],
    ['fewer fields than told', [...start, 'person', 2, 0, 'Анна', 0, 0, 0, 0, 0]],
    ['a point of no known type', [...start, 'person', 0, 1, 9, '1', 0, 0, 0, 0]],
    ['a point without a text', [...start, 'person', 0, 1, 0, 1, 0, 0, 0, 0]],
    ['a whole point without a text', [...start, 'person', 0, 1, -1, { ...point, value: 1 }, 0, 0, 0, 0]],
    ['a whole point with an odd remark', [...start, 'person', 0, 1, -1, { ...point, note: [] }, 0, 0, 0, 0]],
    ['a dictionary value that is no text', [...start, 'person', 0, 0, 1, 1, 1, 0, 0, 0]],
    ['tags that are no texts', [...start, 'person', 0, 0, 0, 0, [1], 0]],
    ['fewer texts than there are', [...start, 'person', ...nothing, 'Анна']],
    ['a row that is cut off', [...start, 0]],
    ['a list of nothing but its length', Array.from({ length: 3 })],
  ])('refuses %s', (_, values) => {
    const packed = Array.isArray(values) && values.length > 0 ? { names, values } : values;
    expect(() => readPreparedRows(packed)).toThrow('odd shape');
  });
});
