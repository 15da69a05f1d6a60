import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import type { PreparedRow } from '../../parser/parser-messages.ts';
import type { ImportEngine, RowForReview } from '../import-engine.ts';
import { createRowLedger, type RowOutcome } from '../row-ledger.ts';
import type { ClientFinder } from './client-finder.ts';
import type { KnownOrders } from './known-orders.ts';
import { createLedgerGroups, type LedgerGroup, type LedgerRow } from './ledger-groups.ts';
import { createOrderTaker } from './order-taker.ts';
import type { SalesFigures } from './sales-figures.ts';
import type { SalesTargets } from './sales-targets.ts';

/** What the rows of a ledger go through, and by what. */
export type SalesParts = Readonly<{
  clients: ClientFinder;
  orders: KnownOrders;
  targets: SalesTargets;
  /** Makes cards for clients that nobody knows. */
  createMissing: boolean;
}>;

const mostReviews = 1000;

/**
 * The engine of a ledger: rows are gathered into orders, the client of each is found, and an order that the base has
 * already is known again. Outcomes are of rows: created with an order or as a new line of one, updated when a payment
 * or a status was missing, unchanged, for review while the client is unsure, skipped without a client or a day.
 */
export function createSalesEngine({ clients, orders, targets, createMissing }: SalesParts): ImportEngine {
  const ledger = createRowLedger();
  const figures = { orders: 0, lines: 0, payments: 0, contactsCreated: 0 };
  const reviews: RowForReview[] = [];
  const unknownClients: number[] = [];
  const undated: number[] = [];
  const orderIds: number[] = [];
  const taker = createOrderTaker(orders, targets, figures);
  const groups = createLedgerGroups(takeGroup);

  function note(row: LedgerRow, outcome: RowOutcome, contactId: number, orderId = 0): void {
    orderIds.push(orderId);
    ledger.noteProblems(row);
    ledger.note(row, outcome, null, contactId);
  }

  function leaveOut({ rows }: LedgerGroup, why: number[]): void {
    for (const row of rows) {
      why.push(row.row);
      note(row, 'skipped', 0);
    }
  }

  function takeGroup(group: LedgerGroup): void {
    const { contact, order } = group.first;
    if (contact === null) leaveOut(group, []);
    else if (order.date === null) leaveOut(group, undated);
    else takeDated(group, contact, order.date);
  }

  function takeDated(group: LedgerGroup, client: PreparedContact, day: string): void {
    const found = clients.find(client);
    if (found.is === 'known') takeFor(group, found.id, day);
    else if (found.is === 'unsure') wait(group, client, day, found.candidateIds);
    else if (createMissing) {
      const id = targets.createContact(client, group.first.row);
      clients.add(client, id);
      figures.contactsCreated += 1;
      takeFor(group, id, day);
    } else leaveOut(group, unknownClients);
  }

  function takeFor(group: LedgerGroup, contactId: number, day: string): void {
    for (const { row, outcome, orderId, differs } of taker.take(group, contactId, day)) {
      note(differs === true ? tellDifference(row) : row, outcome, contactId, orderId);
    }
  }

  /** Every row of an order waits by itself: the owner answers for the client once a row. */
  function wait(
    { rows, first }: LedgerGroup,
    client: PreparedContact,
    day: string,
    ids: readonly number[],
  ): void {
    for (const each of rows) {
      const row = { ...each, contact: client, order: { ...each.order, date: each.order.date ?? day } };
      const decided = targets.review(row, ids);
      if (decided !== null) {
        if (decided.contactId === null) note(row, 'unchanged', 0);
        else takeFor({ first: { ...first, ...row }, rows: [row] }, decided.contactId, day);
        continue;
      }
      if (reviews.length < mostReviews) reviews.push({ row: row.row, contact: client, candidateIds: ids });
      note(row, 'review', 0);
    }
  }

  const sales = (): SalesFigures => ({
    ...figures,
    createMissing,
    unknownClients,
    undated,
    orderIdOf: (place) => orderIds[place] ?? 0,
  });

  return {
    ...ledger,
    take: (row: PreparedRow): RowOutcome => {
      if (row.order === undefined) throw new Error('ledger: a row without an order');
      groups.take({ ...row, order: row.order });
      return 'created';
    },
    finish: groups.finish,
    unknown: () => {
      const known = new Set([...unknownClients, ...undated]);
      return ledger.unknown().filter((row) => !known.has(row));
    },
    reviews: () => reviews,
    trash: () => ({ count: 0, samples: [] }),
    sales,
  };
}

function tellDifference(row: LedgerRow): LedgerRow {
  const problem = { row: row.row, column: '', value: row.order.item ?? '', code: 'orderDiffers' as const };
  return { ...row, problems: [...row.problems, problem] };
}
