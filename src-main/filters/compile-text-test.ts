import type { Condition } from '../../src-shared/filters/filter.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { readText, readTexts } from './condition-value.ts';
import { spacedGlob, toLetterPattern, unplainGlob } from './letter-pattern.ts';
import type { SqlFragment } from './sql-fragment.ts';

/** A longer list of patterns costs more than the search form of the text. */
const MOST_PATTERNS = 4;

type ToForm = (text: string) => string;

function compileFormTest(condition: Condition, form: string, toForm: ToForm): SqlFragment {
  if (condition.operator === 'contains') {
    return { sql: `instr(${form}, ?) > 0`, params: [toForm(readText(condition))] };
  }
  if (condition.operator === 'startsWith') {
    const start = toForm(readText(condition));
    return { sql: `substr(${form}, 1, length(?)) = ?`, params: [start, start] };
  }
  if (condition.operator === 'anyOf') {
    return {
      sql: `${form} IN (SELECT value FROM json_each(?))`,
      params: [JSON.stringify(readTexts(condition).map(toForm))],
    };
  }
  return { sql: `${form} = ?`, params: [toForm(readText(condition))] };
}

const latin = /^[!-~]+$/u;

/** The test of a text of Latin letters alone, whose case SQLite knows. */
function compileLatinTest({ operator }: Condition, forms: readonly string[], value: string): SqlFragment {
  // Such a text holds no other letter.
  const params = forms.filter((form) => latin.test(form));
  // Tabs and line breaks at the ends are no part of the search form either.
  const lower = `trim(lower(${value}), char(9, 10, 11, 12, 13, 32))`;
  const tests = params.map(() => {
    if (operator === 'contains') return `instr(${lower}, ?) > 0`;
    return operator === 'startsWith' ? `instr(${lower}, ?) = 1` : `${lower} = ?`;
  });
  return { sql: tests.length === 0 ? '0' : tests.join(' OR '), params };
}

function compileLetterTest({ operator }: Condition, patterns: readonly string[], value: string): SqlFragment {
  const before = operator === 'contains' ? '*' : '';
  const after = operator === 'contains' || operator === 'startsWith' ? '*' : '';
  return {
    sql: patterns.map(() => `trim(${value}) GLOB ?`).join(' OR '),
    params: patterns.map((pattern) => `${before}${pattern}${after}`),
  };
}

/**
 * The test of a text: letter case and ё do not matter. Most texts SQLite tells by itself, which is twice as quick; the
 * search form of the others is asked of the program. A requisite is digits alone, so that its equality is plain and an
 * index serves it.
 */
export function compileTextTest(condition: Condition, value: string, isRequisite: boolean): SqlFragment {
  if (isRequisite) return compileFormTest(condition, value, (text) => text.replaceAll(/\s/g, ''));
  const exact = compileFormTest(condition, `search_form(${value})`, toSearchForm);
  const forms = readTexts(condition).map(toSearchForm);
  const patterns = forms.map(toLetterPattern).filter((pattern) => pattern !== null);
  if (patterns.length < forms.length || forms.length === 0 || forms.length > MOST_PATTERNS) return exact;
  const letters = compileLetterTest(condition, patterns, value);
  if (forms.some((form) => form === '' || form.includes(' '))) {
    const unplain = `${value} GLOB '${unplainGlob}' OR ${value} GLOB '${spacedGlob}'`;
    return {
      sql: `iif(${unplain}, ${exact.sql}, ${letters.sql})`,
      params: [...exact.params, ...letters.params],
    };
  }
  const ofLatin = compileLatinTest(condition, forms, value);
  return {
    sql: `iif(length(${value}) = octet_length(${value}), ${ofLatin.sql},
      iif(${value} GLOB '${unplainGlob}', ${exact.sql}, ${letters.sql}))`,
    params: [...ofLatin.params, ...exact.params, ...letters.params],
  };
}
