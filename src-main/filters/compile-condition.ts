import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { composeJoinedFactSql } from '../orders/fact-sql.ts';
import type { Condition, FilterOperator } from '../../src-shared/filters/filter.ts';
import { normaliseSpelling } from '../../src-shared/text/normalise-spelling.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';

import { compileCityTest } from './compile-city-test.ts';
import { compileBirthdayTest, compileDateTest } from './compile-date-test.ts';
import { compilePointTest } from './compile-point-test.ts';
import { compileTextTest } from './compile-text-test.ts';
import { markNarrowing } from './narrowing.ts';
import { readAnswer, readChoices, readNumber, readNumbers, readTexts } from './condition-value.ts';
import { negateFragment, type SqlFragment } from './sql-fragment.ts';

/** Columns that hold moments in UTC rather than days. */
const momentColumns: ReadonlySet<string> = new Set(['created_at', 'updated_at', 'deleted_at']);

function compileNumberTest(condition: Condition, value: string): SqlFragment {
  if (condition.operator === 'between') {
    return { sql: `${value} BETWEEN ? AND ?`, params: readNumbers(condition) };
  }
  const signs: Partial<Record<FilterOperator, string>> = { lessThan: '<', atLeast: '>=' };
  return { sql: `${value} ${signs[condition.operator] ?? '='} ?`, params: [readNumber(condition)] };
}

/** The test of one stored value; `value` is an SQL expression. */
function compileValueTest(
  condition: Condition,
  field: ContactField,
  value: string,
  today: string,
): SqlFragment {
  const { kind, storage } = field;
  if (kind === 'money' || kind === 'number') {
    return compileNumberTest(condition, storage.in === 'custom' ? `CAST(${value} AS REAL)` : value);
  }
  if (kind === 'date') {
    const holdsMoments =
      (storage.in === 'column' && momentColumns.has(storage.column)) ||
      (storage.in === 'fact' && storage.fact === 'lastInteractionAt');
    return compileDateTest(condition, value, holdsMoments, today);
  }
  if (kind === 'birthday') return compileBirthdayTest(condition, value, today);
  if (kind === 'yesNo') return { sql: `${value} = ?`, params: [readAnswer(condition) ? '1' : '0'] };
  if (kind === 'enum') {
    return {
      sql: `${value} IN (SELECT value FROM json_each(?))`,
      params: [JSON.stringify(readChoices(condition, field))],
    };
  }
  return compileTextTest(condition, value, kind === 'requisite');
}

/** A test of values kept in rows of their own: true for the contacts of the rows that pass. */
function ownsRow(from: string, contact: string, where: SqlFragment, test: SqlFragment): SqlFragment {
  return {
    sql: `c.id IN (SELECT ${contact} FROM ${from} WHERE ${where.sql} AND (${test.sql}) ${markNarrowing(contact)})`,
    params: [...where.params, ...test.params],
  };
}

const anything: SqlFragment = { sql: '1', params: [] };

function compileTagTest(condition: Condition): SqlFragment {
  if (condition.operator === 'isFilled') return anything;
  return {
    sql: 't.normal_label IN (SELECT value FROM json_each(?))',
    params: [JSON.stringify(readTexts(condition).map(toSearchForm))],
  };
}

function compileSegmentTest(condition: Condition): SqlFragment {
  const wanted =
    condition.operator === 'isFilled'
      ? { sql: 'segment_id IN (SELECT id FROM segments)', params: [] }
      : {
          sql: 'segment_id IN (SELECT value FROM json_each(?))',
          params: [JSON.stringify(readTexts(condition).map(Number))],
        };
  return ownsRow('segment_contacts', 'contact_id', wanted, anything);
}

function compileDictionaryTest(condition: Condition, column: string, dictionary: string): SqlFragment {
  return {
    sql: `${column} IN (SELECT value_id FROM dictionary_spellings WHERE dictionary = ? AND spelling IN (SELECT value FROM json_each(?)))`,
    params: [dictionary, JSON.stringify(readTexts(condition).map(normaliseSpelling))],
  };
}

/** A condition whose truth needs a value to be there; every other one is the complement of such a one. */
function compilePositive(condition: Condition, field: ContactField, today: string): SqlFragment {
  const filled = condition.operator === 'isFilled';
  const { storage } = field;
  if (storage.in === 'tags') {
    const labels = 'contact_tags ct JOIN tags t ON t.id = ct.tag_id';
    return ownsRow(labels, 'ct.contact_id', anything, compileTagTest(condition));
  }
  if (storage.in === 'points') {
    const test = filled ? anything : compilePointTest(condition, storage.type, 'p.value');
    const ofType = { sql: 'p.type = ?', params: [storage.type] };
    return ownsRow('contact_points p', 'p.contact_id', ofType, test);
  }
  if (storage.in === 'custom') {
    const test = filled ? anything : compileValueTest(condition, field, 'v.value', today);
    const ofField = { sql: 'v.field_id = ?', params: [storage.fieldId] };
    return ownsRow('custom_values v', 'v.contact_id', ofField, test);
  }
  if (storage.in === 'segments') {
    return compileSegmentTest(condition);
  }
  if (storage.in === 'computed') throw new Error(`The computed field ${field.id} cannot be filtered by`);
  if (storage.in === 'fact' && storage.fact === 'city' && !filled) return compileCityTest(condition);
  const column = storage.in === 'fact' ? composeJoinedFactSql(storage.fact) : `c.${storage.column}`;
  if (filled) return { sql: `${column} IS NOT NULL`, params: [] };
  return storage.in === 'dictionary'
    ? compileDictionaryTest(condition, column, storage.dictionary)
    : compileValueTest(condition, field, column, today);
}

const positiveOf: Partial<Record<FilterOperator, FilterOperator>> = {
  isEmpty: 'isFilled',
  notEquals: 'equals',
  noneOf: 'anyOf',
};

/** Compiles one condition whose operator suits its field; the negative operators are complements of the positive ones. */
export function compileCondition(condition: Condition, field: ContactField, today: string): SqlFragment {
  const positive = positiveOf[condition.operator];
  return positive === undefined
    ? compilePositive(condition, field, today)
    : negateFragment(compilePositive({ ...condition, operator: positive }, field, today));
}
