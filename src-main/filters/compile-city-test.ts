import type { Condition } from '../../src-shared/filters/filter.ts';
import { compileTextTest } from './compile-text-test.ts';
import { markNarrowing } from './narrowing.ts';
import type { SqlFragment } from './sql-fragment.ts';

/** The test of the city: there are few of them, so that their names are compared once and not for every contact. */
export function compileCityTest(condition: Condition): SqlFragment {
  const { sql, params } = compileTextTest(condition, 'n.city', false);
  const narrowing = markNarrowing('contact_id');
  return {
    sql: `c.id IN (SELECT contact_id FROM contact_cities WHERE city IN (
      SELECT n.city FROM (SELECT DISTINCT city FROM contact_cities WHERE true ${narrowing}) n WHERE ${sql}) ${narrowing})`,
    params,
  };
}
