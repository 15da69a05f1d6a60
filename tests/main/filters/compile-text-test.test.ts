import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTextTest } from '../../../src-main/filters/compile-text-test.ts';
import { provideSearchForm } from '../../../src-main/search/provide-search-form.ts';
import type { Condition } from '../../../src-shared/filters/filter.ts';
import { toSearchForm } from '../../../src-shared/text/search-form.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

const letters = [
  'а',
  'Е',
  'ё',
  'Ё',
  'Й',
  'й',
  'и\u0306',
  'е\u0308',
  'K',
  'k',
  '\u212A',
  'ß',
  'Ш',
  '«',
  '*',
  '?',
  '[',
  ']',
  '^',
  '-',
  "'",
  '%',
  '1',
  ' ',
  '  ',
  '\u00A0',
  '\n',
  '\t',
  '😀',
];
const text = fc.array(fc.constantFrom(...letters), { maxLength: 6 }).map((parts) => parts.join(''));
const db = createTestDatabase();
provideSearchForm(db);

function ask(condition: Condition, value: string | null): boolean {
  const { sql, params } = compileTextTest(condition, 't.value', false);
  const statement = db.sqlite.prepare<unknown[], number | null>(
    `SELECT ${sql} FROM (SELECT :value AS value) t`,
  );
  return statement.pluck().get(...params, { value }) === 1;
}

const readings: Readonly<Record<'contains' | 'startsWith' | 'equals', (a: string, b: string) => boolean>> = {
  contains: (value, asked) => value.includes(asked),
  startsWith: (value, asked) => value.startsWith(asked),
  equals: (value, asked) => value === asked,
};

describe('compileTextTest', () => {
  it.each(['contains', 'startsWith', 'equals'] as const)(
    'tells by patterns what the search form tells: %s',
    (operator) => {
      fc.assert(
        fc.property(text, text, (value, asked) => {
          const condition: Condition = { type: 'condition', field: 'note', operator, value: asked };
          fc.pre(toSearchForm(asked) !== '');
          const expected = readings[operator](toSearchForm(value), toSearchForm(asked));
          expect(ask(condition, value)).toBe(expected);
          expect(ask(condition, null)).toBe(false);
        }),
        { numRuns: 2000 },
      );
    },
  );

  it('finds one of several texts, few or many', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 7 }), (value, asked) => {
        const condition: Condition = { type: 'condition', field: 'note', operator: 'anyOf', value: asked };
        const expected = asked.map(toSearchForm).includes(toSearchForm(value));
        expect(ask(condition, value)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves texts of one alphabet to SQLite', () => {
    const condition: Condition = { type: 'condition', field: 'note', operator: 'contains', value: 'дОм' };
    const { params } = compileTextTest(condition, 't.value', false);
    expect(params).toContain('*[дД][оО][мМ]*');
  });
});
