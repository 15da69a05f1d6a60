import type { Database } from 'better-sqlite3';
import { journaledTables } from '../base/schema.ts';
import { findContactColumn, type InsertedRange } from './inserted-ranges.ts';

/** A table while a long operation is written: its last id before, and the last one whose contact was asked for. */
type GrowingTable = { readonly name: string; readonly afterId: number; takenUpTo: number };

/** Contacts with an id greater than `afterId`, up to `lastId`. */
export type NewContacts = Readonly<{ afterId: number; lastId: number }>;

/** Follows the rows that a long operation inserts under new ids and that leave no change of their own. */
export type FreshRows = Readonly<{
  /**
   * What was inserted since the last time it was asked: the ids between which new contacts lie, and SQL of the older
   * contacts that were given new rows (null: none).
   */
  takeTouched: () => Readonly<{ newcomers: NewContacts | null; touchedSql: string | null }>;
  /** Writes the ranges down. Answers how many rows they hold, and how many contacts were touched besides logged ones. */
  close: (
    operation: Readonly<{ id: number; firstChange: number }>,
  ) => Readonly<{ rows: number; contacts: number }>;
}>;

/**
 * Begins to follow inserts. From here to the end of the operation a row whose id is greater than all before leaves no
 * change, until a write whose order matters: one of a kind that a unique index could see, or an id of the past.
 * From then on every row leaves its change, so that undo may take all ranges as written before all changes.
 */
export function followFreshRows(sqlite: Database): FreshRows {
  sqlite.exec('DELETE FROM fresh_ids');
  const mark = sqlite.prepare('INSERT INTO fresh_ids (table_name, after_id) VALUES (?, ?)');
  const lastId = sqlite.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck();
  const readLastId = (table: string): number => lastId.get(table) ?? 0;
  const tables = journaledTables.map((name): GrowingTable => {
    const afterId = readLastId(name);
    mark.run(name, afterId);
    return { name, afterId, takenUpTo: afterId };
  });

  function takeTouched(): ReturnType<FreshRows['takeTouched']> {
    const contactsUpTo = tables.find(({ name }) => name === 'contacts')?.takenUpTo ?? 0;
    let newcomers: NewContacts | null = null;
    const parts = tables.flatMap((table) => {
      const since = table.takenUpTo;
      const column = findContactColumn(sqlite, table.name);
      table.takenUpTo = readLastId(table.name);
      if (column === null || table.takenUpTo <= since) return [];
      if (table.name !== 'contacts') {
        // Contacts that are new themselves need not be found by each of their rows as well.
        return [`SELECT ${column} FROM ${table.name} WHERE id > ${since} AND contact_id <= ${contactsUpTo}`];
      }
      newcomers = { afterId: since, lastId: table.takenUpTo };
      return [];
    });
    return { newcomers, touchedSql: parts.length === 0 ? null : parts.join(' UNION ') };
  }

  function listRanges(firstChange: number): InsertedRange[] {
    const isWhole = sqlite.prepare('SELECT 1 FROM fresh_ids LIMIT 1').get() !== undefined;
    const firstLogged = sqlite
      .prepare<[number, string, number], number | null>(
        `SELECT min(row_id) FROM changes NOT INDEXED
         WHERE id >= ? AND change = 'insert' AND table_name = ? AND row_id > ?`,
      )
      .pluck();
    return tables.flatMap(({ name, afterId }) => {
      const last = readLastId(name);
      if (last <= afterId) return [];
      const logged = isWhole ? null : (firstLogged.get(firstChange, name, afterId) ?? null);
      const range = { table: name, firstId: afterId + 1, lastId: logged === null ? last : logged - 1 };
      return range.lastId < range.firstId ? [] : [range];
    });
  }

  return {
    takeTouched,
    close: ({ id, firstChange }) => {
      const ranges = listRanges(firstChange);
      sqlite.exec('DELETE FROM fresh_ids');
      const note = sqlite.prepare(
        'INSERT INTO inserted_ranges (operation_id, table_name, first_id, last_id) VALUES (?, ?, ?, ?)',
      );
      let rows = 0;
      for (const range of ranges) {
        const held = countRows(sqlite, range, firstChange);
        if (held > 0) note.run(id, range.table, range.firstId, range.lastId);
        rows += held;
      }
      return { rows, contacts: rows === 0 ? 0 : countContacts(sqlite, ranges, firstChange) };
    },
  };
}

/** Rows that stand and rows that the operation itself has removed again; ids that an insert passed over are no rows. */
function countRows(sqlite: Database, { table, firstId, lastId }: InsertedRange, firstChange: number): number {
  const query = `SELECT (SELECT count(*) FROM ${table} WHERE id BETWEEN :firstId AND :lastId) +
    (SELECT count(*) FROM changes NOT INDEXED WHERE id >= :firstChange AND change = 'delete'
       AND table_name = :table AND row_id BETWEEN :firstId AND :lastId)`;
  const bounds = { table, firstId, lastId, firstChange };
  return sqlite.prepare<[typeof bounds], number>(query).pluck().get(bounds) ?? 0;
}

/** Contacts that only ranges tell of: new ones, and old ones that were given new rows. */
function countContacts(sqlite: Database, ranges: readonly InsertedRange[], firstChange: number): number {
  const logged = 'SELECT contact_id FROM changes NOT INDEXED WHERE id >= :firstChange';
  const added = ranges.find(({ table }) => table === 'contacts');
  const afterContacts = added === undefined ? Number.MAX_SAFE_INTEGER : added.firstId - 1;
  const created =
    added === undefined
      ? '0'
      : `(SELECT count(*) FROM contacts WHERE id BETWEEN ${added.firstId} AND ${added.lastId} AND id NOT IN (${logged} AND contact_id > ${afterContacts}))`;
  const owned = ranges.filter(
    ({ table }) => table !== 'contacts' && findContactColumn(sqlite, table) !== null,
  );
  const parts = owned.map(
    ({ table, firstId, lastId }) =>
      `SELECT contact_id FROM ${table} WHERE id BETWEEN ${firstId} AND ${lastId} AND contact_id <= ${afterContacts}`,
  );
  if (owned.length > 0) parts.push(composeLeft(owned, afterContacts));
  const given =
    parts.length === 0 ? '0' : `(SELECT count(*) FROM (${parts.join(' UNION ')} EXCEPT ${logged}))`;
  return (
    sqlite
      .prepare<[{ firstChange: number }], number>(`SELECT ${created} + ${given}`)
      .pluck()
      .get({ firstChange }) ?? 0
  );
}

/** SQL of older contacts that were given a new row which the same operation then moved to another one. */
function composeLeft(ranges: readonly InsertedRange[], afterContacts: number): string {
  const isNewRow = ranges.map(
    ({ table, firstId, lastId }) => `table_name = '${table}' AND row_id BETWEEN ${firstId} AND ${lastId}`,
  );
  return `SELECT before ->> '$.contact_id' AS left_id FROM changes NOT INDEXED
    WHERE id >= :firstChange AND change = 'update' AND instr(before, '"contact_id":') > 0
      AND left_id <= ${afterContacts} AND (${isNewRow.join(' OR ')})`;
}
