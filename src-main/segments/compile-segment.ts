import { createHash } from 'node:crypto';
import { expandSegments, type KnownSegment } from '../../src-shared/segments/expand-segments.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { Filter } from '../../src-shared/filters/filter.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { createFieldFinder } from '../contacts/find-field.ts';
import { compileFilter } from '../filters/compile-filter.ts';
import type { SqlFragment } from '../filters/sql-fragment.ts';
import { provideSearchForm } from '../search/provide-search-form.ts';

/** A segment ready to be asked: `rule` is what the owner means, `digest` tells every change of the answer apart from a change of contacts. */
export type CompiledSegment = Readonly<{
  test: SqlFragment;
  rule: string;
  digest: string;
  broken: boolean;
}>;

/**
 * Tables whose rows decide what a rule means without belonging to a contact: their content is part of the digest.
 * `ofEvents`: of any rule over events too.
 */
const meanings: readonly Readonly<{ table: string; sql: string; ofEvents: boolean }>[] = [
  {
    table: 'dictionary_spellings',
    sql: `SELECT group_concat(dictionary || char(31) || spelling || char(31) || value_id, char(30)) FROM
      (SELECT * FROM dictionary_spellings ORDER BY id)`,
    ofEvents: false,
  },
  {
    table: 'order_statuses',
    sql: 'SELECT group_concat(id || kind) FROM (SELECT * FROM order_statuses ORDER BY id)',
    ofEvents: true,
  },
  {
    table: 'products',
    sql: "SELECT count(*) || ' ' || max(id) || ' ' || max(updated_at) FROM products",
    ofEvents: true,
  },
  { table: 'tags t', sql: "SELECT count(*) || ' ' || max(id) FROM tags", ofEvents: false },
];

function readMeaning(db: BaseDatabase, test: SqlFragment): string {
  const asksEvents = test.params.some((value) => typeof value === 'object' && value !== null);
  return meanings
    .filter(({ table, ofEvents }) => test.sql.includes(table) || (ofEvents && asksEvents))
    .map((each) => String(prepareCached<[], string | null>(db, each.sql).pluck().get()))
    .join('\n');
}

/** Compiles a rule over `contacts AS c` on a local day (ISO). Throws as `compileFilter` does. */
export function compileRuleOn(db: BaseDatabase, rule: Filter, today: string): SqlFragment {
  const test = compileFilter(rule, { findField: createFieldFinder(db), today });
  if (test.sql.includes('search_form(')) provideSearchForm(db);
  return test;
}

/** A digest of a query with its values and of everything that decides its meaning. */
export function digestTest(db: BaseDatabase, test: SqlFragment): string {
  const text = JSON.stringify([test.sql, test.params, readMeaning(db, test)]);
  return createHash('sha256').update(text).digest('base64');
}

function composeTest(
  db: BaseDatabase,
  segment: KnownSegment,
  rule: Filter | null,
  today: string,
): SqlFragment {
  if (rule !== null) return compileRuleOn(db, rule, today);
  return {
    sql: `c.id IN (SELECT contact_id FROM segment_members WHERE segment_id = ${segment.id})`,
    params: [],
  };
}

/** Compiles a segment; one whose rule cannot be computed any more (a field of it is gone) is broken: nobody is in it. */
export function compileSegment(
  db: BaseDatabase,
  segment: KnownSegment,
  known: ReadonlyMap<number, KnownSegment>,
  today: string,
): CompiledSegment {
  const rule = segment.rule === null ? null : expandSegments(segment.rule, known, new Set([segment.id]));
  const text = JSON.stringify(rule);
  try {
    const test = composeTest(db, segment, rule, today);
    return { test, rule: text, digest: digestTest(db, test), broken: false };
  } catch (thrown) {
    // An operation must not fail because a rule that was saved long ago lost its field.
    if (!(thrown instanceof AppError)) throw thrown;
    return { test: { sql: '0', params: [] }, rule: text, digest: 'broken', broken: true };
  }
}
