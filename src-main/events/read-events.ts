import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import type { EventQuery } from './event-queries.ts';
import { readRecords, type TakeRecord } from './read-records.ts';

function selectText(db: BaseDatabase, { numbers, text, from }: EventQuery, where: string) {
  const record = [...numbers, text].join(' || char(31) || ');
  const sql = `SELECT group_concat(${record} || char(30), '') FROM ${from} WHERE ${where}`;
  return prepareCached<[Record<string, string | number>], string | null>(db, sql).pluck();
}

/** Reads the events of a source: of some contacts (a JSON list of ids), or of everybody (null) part by part. */
export function readEvents(
  db: BaseDatabase,
  query: EventQuery,
  contacts: string | null,
  take: TakeRecord,
): void {
  const { table, key, size, counts, ofContacts, numbers } = query;
  if (contacts !== null) {
    const text = selectText(db, query, `${counts} AND ${ofContacts}`).get({ contacts });
    readRecords(text ?? '', numbers.length, take);
    return;
  }
  const last = prepareCached<[], number | null>(db, `SELECT max(${key}) FROM ${table}`).pluck().get() ?? 0;
  const part = selectText(db, query, `${counts} AND e.${key} > :after AND e.${key} <= :upto`);
  for (let after = 0; after < last; after += size) {
    readRecords(part.get({ after, upto: after + size }) ?? '', numbers.length, take);
  }
}
