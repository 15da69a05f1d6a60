import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import type { Condition } from '../../src-shared/filters/filter.ts';
import { normaliseSpelling } from '../../src-shared/text/normalise-spelling.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';

import { compileBirthdayTest, compileDateTest } from './compile-date-test.ts';
import { compilePointTest } from './compile-point-test.ts';
import { compileTextTest } from './compile-text-test.ts';
import { readAnswer, readChoices, readNumber, readNumbers, readTexts } from './condition-value.ts';
import { negateFragment, type SqlFragment } from './sql-fragment.ts';

/** Columns that hold moments in UTC rather than days. */
const momentColumns: ReadonlySet<string> = new Set(['created_at', 'updated_at', 'deleted_at']);

function compileNumberTest(condition: Condition, value: string): SqlFragment {
  switch (condition.operator) {
    case 'lessThan':
      return { sql: `${value} < ?`, params: [readNumber(condition)] };
    case 'atLeast':
      return { sql: `${value} >= ?`, params: [readNumber(condition)] };
    case 'between':
      return { sql: `${value} BETWEEN ? AND ?`, params: readNumbers(condition) };
    default:
      return { sql: `${value} = ?`, params: [readNumber(condition)] };
  }
}

/** The test of one stored value; `value` is an SQL expression that is never NULL in it. */
function compileValueTest(
  condition: Condition,
  field: ContactField,
  value: string,
  today: string,
): SqlFragment {
  switch (field.kind) {
    case 'money':
    case 'number':
      return compileNumberTest(condition, field.storage.in === 'custom' ? `CAST(${value} AS REAL)` : value);
    case 'date': {
      const holdsMoments = field.storage.in === 'column' && momentColumns.has(field.storage.column);
      return compileDateTest(condition, value, holdsMoments, today);
    }
    case 'birthday':
      return compileBirthdayTest(condition, value, today);
    case 'yesNo':
      return { sql: `${value} = ?`, params: [readAnswer(condition) ? '1' : '0'] };
    case 'enum':
      return {
        sql: `${value} IN (SELECT value FROM json_each(?))`,
        params: [JSON.stringify(readChoices(condition, field))],
      };
    default:
      return compileTextTest(condition, value, field.kind === 'requisite');
  }
}

/** A test of a value kept in a row of its own: true when such a row is there and passes. */
function existsWhere(from: string, test: SqlFragment, params: readonly (string | number)[]): SqlFragment {
  return { sql: `EXISTS (SELECT 1 FROM ${from} AND (${test.sql}))`, params: [...params, ...test.params] };
}

const anything: SqlFragment = { sql: '1', params: [] };

function compilePositive(condition: Condition, field: ContactField, today: string): SqlFragment {
  const filled = condition.operator === 'isFilled';
  const { storage } = field;
  switch (storage.in) {
    case 'column':
      return filled
        ? { sql: `c.${storage.column} IS NOT NULL`, params: [] }
        : compileValueTest(condition, field, `c.${storage.column}`, today);
    case 'dictionary': {
      if (filled) return { sql: `c.${storage.column} IS NOT NULL`, params: [] };
      const keys = JSON.stringify(readTexts(condition).map(normaliseSpelling));
      return {
        sql: `c.${storage.column} IN (SELECT value_id FROM dictionary_spellings WHERE dictionary = ? AND spelling IN (SELECT value FROM json_each(?)))`,
        params: [storage.dictionary, keys],
      };
    }
    case 'tags': {
      const labels = filled ? [] : readTexts(condition).map(toSearchForm);
      const test: SqlFragment = filled
        ? anything
        : {
            sql: 't.normal_label IN (SELECT value FROM json_each(?))',
            params: [JSON.stringify(labels)],
          };
      return existsWhere(
        'contact_tags ct JOIN tags t ON t.id = ct.tag_id WHERE ct.contact_id = c.id',
        test,
        [],
      );
    }
    case 'points':
      return existsWhere(
        'contact_points p WHERE p.contact_id = c.id AND p.type = ?',
        filled ? anything : compilePointTest(condition, storage.type, 'p.value'),
        [storage.type],
      );
    case 'custom':
      return existsWhere(
        'custom_values v WHERE v.contact_id = c.id AND v.field_id = ?',
        filled ? anything : compileValueTest(condition, field, 'v.value', today),
        [storage.fieldId],
      );
    case 'computed':
      throw new Error(`The computed field ${field.id} cannot be filtered by`);
  }
}

/** Compiles one condition whose operator suits its field; the negative operators are complements of the positive ones. */
export function compileCondition(condition: Condition, field: ContactField, today: string): SqlFragment {
  switch (condition.operator) {
    case 'isEmpty':
      return negateFragment(compilePositive({ ...condition, operator: 'isFilled' }, field, today));
    case 'notEquals':
      return negateFragment(compilePositive({ ...condition, operator: 'equals' }, field, today));
    case 'noneOf':
      return negateFragment(compilePositive({ ...condition, operator: 'anyOf' }, field, today));
    default:
      return compilePositive(condition, field, today);
  }
}
