import { describe, expect, it } from 'vitest';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { runLongOperation, runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

const at = new Date('2026-05-01T10:00:00Z');
const meta = { kind: 'import', params: {}, at } as const;

const insertTwo = `INSERT INTO contacts (kind, name, sort_name, created_at, updated_at)
  VALUES ('person', 'Анна', '', '', ''), ('person', 'Пётр', '', '', '');
  INSERT INTO contact_points (contact_id, type, value, valid, position)
  VALUES (1, 'phone', '+79160000001', 1, 0);`;
const move = 'UPDATE contact_points SET contact_id = 2';
const remove = 'DELETE FROM contact_points';

/** A base, what was done in it by single changes, and what an import did by ranges or by changes. */
function open(byRanges: boolean) {
  const db = createTestDatabase();
  const write = (sql: string): number => runOperation(db, meta, () => db.sqlite.exec(sql)).operationId;
  return {
    hash: () => hashTables(db.sqlite),
    write,
    undo: (id: number) => undoOperation(db, id, { at }),
    insert: async (): Promise<number> => {
      if (!byRanges) return write(insertTwo);
      const { operationId } = await runLongOperation(db, meta, {}, async () =>
        Promise.resolve(db.sqlite.exec(insertTwo)),
      );
      return operationId;
    },
  };
}

describe.each([
  ['ranges', true],
  ['changes', false],
])('a row that was moved to another contact and is gone, told by %s', (_how, byRanges) => {
  it('keeps the contact that it left whole, so that all goes back in the end', async () => {
    const base = open(byRanges);
    const before = base.hash();
    const inserted = await base.insert();
    const [moved, removed] = [base.write(move), base.write(remove)];
    const { rows, ...counts } = await base.undo(inserted);
    expect(counts).toMatchObject({ undone: 0, kept: 2, failed: 0 });
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['Анна', 'Пётр']);
    for (const id of [removed, moved, inserted]) {
      expect(await base.undo(id)).toMatchObject({ kept: 0, failed: 0 });
    }
    expect(base.hash()).toEqual(before);
  });

  it('lets go of a contact when the row has come back', async () => {
    const base = open(byRanges);
    const inserted = await base.insert();
    await base.undo(base.write(move));
    expect(await base.undo(inserted)).toMatchObject({ undone: 2, kept: 0, failed: 0 });
  });
});
