import type { Condition } from '../../src-shared/filters/filter.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { readText, readTexts } from './condition-value.ts';
import { toLetterPattern, unplainGlobs } from './letter-pattern.ts';
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

function listPatterns(condition: Condition): readonly string[] | null {
  const patterns = readTexts(condition).map((text) => toLetterPattern(toSearchForm(text)));
  const known = patterns.filter((pattern) => pattern !== null);
  if (known.length < patterns.length || known.length === 0 || known.length > MOST_PATTERNS) return null;
  if (condition.operator === 'contains') return known.map((pattern) => `*${pattern}*`);
  return condition.operator === 'startsWith' ? known.map((pattern) => `${pattern}*`) : known;
}

/**
 * The test of a text: letter case and ё do not matter. Most texts are told by a pattern, which SQLite tries by itself;
 * the search form of the others is asked of the program. A requisite is digits alone, so that its equality is plain and
 * an index serves it.
 */
export function compileTextTest(condition: Condition, value: string, isRequisite: boolean): SqlFragment {
  if (isRequisite) return compileFormTest(condition, value, (text) => text.replaceAll(/\s/g, ''));
  const exact = compileFormTest(condition, `search_form(${value})`, toSearchForm);
  const patterns = listPatterns(condition);
  if (patterns === null) return exact;
  const unplain = unplainGlobs.map((glob) => `${value} GLOB '${glob}'`).join(' OR ');
  const matches = patterns.map(() => `trim(${value}) GLOB ?`).join(' OR ');
  return {
    sql: `iif(${unplain}, ${exact.sql}, ${matches})`,
    params: [...exact.params, ...patterns],
  };
}
