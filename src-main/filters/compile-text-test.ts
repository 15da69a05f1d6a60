import type { Condition } from '../../src-shared/filters/filter.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { readText, readTexts } from './condition-value.ts';
import type { SqlFragment } from './sql-fragment.ts';

/**
 * The test of a text: letter case and ё do not matter. A requisite is digits alone, so that its equality is plain and
 * an index serves it.
 */
export function compileTextTest(condition: Condition, value: string, isRequisite: boolean): SqlFragment {
  const form = isRequisite ? value : `search_form(${value})`;
  const toForm = isRequisite ? (text: string) => text.replaceAll(/\s/g, '') : toSearchForm;
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
