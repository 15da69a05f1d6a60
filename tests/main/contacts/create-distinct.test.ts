import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseContext } from '../../../src-main/base/base-context.ts';
import { contactHandlers } from '../../../src-main/contacts/contact-handlers.ts';
import { checkCard } from '../../../src-main/duplicates/check-card.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

let context: BaseContext;
const now = new Date('2026-05-01T10:00:00Z');
const changes = {
  fields: { lastName: 'Соколова', firstName: 'Нина' },
  points: [{ type: 'phone' as const, value: '89161234567' }],
};
const create = (distinctFrom?: number[]) =>
  contactHandlers['contacts:create'](context, {
    kind: 'person',
    changes,
    ...(distinctFrom === undefined ? {} : { distinctFrom }),
  });
const listPairs = () =>
  context.db.sqlite.prepare('SELECT first_id, second_id FROM distinct_pairs ORDER BY 1, 2').raw().all();
const listTwinsOf = (id: number) => checkCard(context.db, 'person', changes, id, now).map((twin) => twin.id);

beforeEach(() => {
  // The handlers under test use the base and the clock alone.
  context = { db: createTestDatabase(), now: () => now } as unknown as BaseContext;
});

describe('contacts:create', () => {
  it('remembers whom the new card is not, and not that those are two', () => {
    const [one, two] = [create().id, create().id];
    const { id } = create([two, one, 404, two]);
    expect(listPairs()).toEqual([
      [one, id],
      [two, id],
    ]);
    expect(listTwinsOf(id)).toEqual([]);
    expect(listTwinsOf(one)).toEqual([two]);
  });

  it('forgets it with the creation, and knows it again with the creation brought back', async () => {
    const one = create().id;
    const before = hashTables(context.db.sqlite);
    const { operationId } = create([one]);
    const after = hashTables(context.db.sqlite);
    const undone = await undoOperation(context.db, operationId, { at: now });
    expect(undone).toMatchObject({ undone: 1, kept: 0, failed: 0 });
    expect(hashTables(context.db.sqlite)).toEqual(before);
    await undoOperation(context.db, undone.operationId, { at: now });
    expect(hashTables(context.db.sqlite)).toEqual(after);
  });

  it('keeps it while a card that was edited since is kept', async () => {
    const one = create().id;
    const { operationId, id } = create([one]);
    contactHandlers['contacts:update'](context, { id, changes: { fields: { note: 'звонить днём' } } });
    expect(await undoOperation(context.db, operationId, { at: now })).toMatchObject({ undone: 0, kept: 1 });
    expect(listPairs()).toEqual([[one, id]]);
  });
});
