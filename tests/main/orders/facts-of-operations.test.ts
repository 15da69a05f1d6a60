import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseContext } from '../../../src-main/base/base-context.ts';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { refreshContactFacts } from '../../../src-main/orders/refresh-contact-facts.ts';
import { refreshOrderRegister } from '../../../src-main/orders/refresh-order-register.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { recountFacts } from './recount-facts.ts';
import { operation, performOperation, type SalesOperation } from './sales-operations.ts';

const now = new Date('2026-05-20T10:00:00Z');
const bases = 20;
/** A tenth of them is refused or changes nothing. */
const operationsEach = 570;
/** How often the facts are compared with a recount; always after the last operation. */
const checkEvery = 25;

function open(): BaseContext {
  const db = createTestDatabase();
  insertTestContacts(db, ['Анна', 'Борис', 'Вера', 'Глеб', 'Дина', 'Егор', 'Жанна', 'Захар'], now);
  // The handlers of sales look at the base and the clock only.
  return { db, now: () => now } as BaseContext;
}

const readFacts = ({ sqlite }: BaseDatabase) =>
  sqlite
    .prepare(
      `SELECT contact_id AS contactId, orders_count AS ordersCount, orders_total AS ordersTotal,
         paid_total AS paidTotal, first_order_at AS firstOrderAt, last_order_at AS lastOrderAt,
         usual_interval AS usualInterval, next_order_at AS nextOrderAt, interactions_count AS interactionsCount,
         last_interaction_at AS lastInteractionAt FROM contact_facts ORDER BY contact_id`,
    )
    .all();

function expectRecounted(db: BaseDatabase): void {
  expect(readFacts(db)).toEqual(recountFacts(db));
}

const readEverything = ({ sqlite }: BaseDatabase) => [
  sqlite.prepare('SELECT * FROM contact_facts ORDER BY contact_id').all(),
  sqlite.prepare('SELECT * FROM order_register ORDER BY order_id').all(),
];

/** Does or undoes; answers the operation, null when it was refused or left nothing. */
async function act(
  context: BaseContext,
  asked: SalesOperation,
  done: readonly number[],
): Promise<number | null> {
  try {
    if (asked.act !== 'undo') return performOperation(context, asked.act, asked);
    // Of what was done lately rather than long ago: that is what is undone, and then done again.
    const target = done.at(-1 - (asked.nth % Math.min(Math.max(done.length, 1), 12)));
    return target === undefined ? null : (await undoOperation(context.db, target, { at: now })).operationId;
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

describe('the facts of contacts', () => {
  it('are those of a recount after 10,000 operations, undo and undo of undo among them', async () => {
    const tally = { done: 0, undone: 0 };
    const many = fc.array(operation, { minLength: operationsEach, maxLength: operationsEach });
    await fc.assert(
      fc.asyncProperty(many, async (operations) => {
        const context = open();
        const done: number[] = [];
        for (const [index, asked] of operations.entries()) {
          const id = await act(context, asked, done);
          if (id === null) continue;
          done.push(id);
          tally[asked.act === 'undo' ? 'undone' : 'done'] += 1;
          if (index % checkEvery === 0) expectRecounted(context.db);
        }
        expectRecounted(context.db);
        const held = readEverything(context.db);
        const everybody = context.db.sqlite.prepare<[], number>('SELECT id FROM contacts').pluck().all();
        refreshContactFacts(context.db, everybody);
        refreshOrderRegister(context.db, everybody);
        expect(held).toEqual(readEverything(context.db));
        context.db.sqlite.close();
      }),
      { numRuns: bases, endOnFailure: true },
    );
    // What is asked must be possible, or little is proved.
    expect(tally.done).toBeGreaterThan(6000);
    expect(tally.undone).toBeGreaterThan(2000);
  }, 1_200_000);
});
