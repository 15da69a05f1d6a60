import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import type { PreparedRow } from '../../parser/parser-messages.ts';
import { needsAttention } from '../attention/needs-attention.ts';
import type { ImportEngine, RowForReview } from '../import-engine.ts';
import { createRowLedger, type RowOutcome } from '../row-ledger.ts';
import type { ClientFinder } from './client-finder.ts';
import type { KnownOrders } from './known-orders.ts';
import { createLedgerGroups, readOfOrder, type GatheredGroup, type LedgerRow } from './ledger-groups.ts';
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

type Noted = Readonly<{ row: LedgerRow; outcome: RowOutcome; contactId: number; orderId: number }>;

const mostReviews = 1000;

/**
 * The engine of a ledger: rows are gathered into orders until the last has come, then the client of each order is
 * found, and one that the base has already is known again. Outcomes are of rows: created with an order or as a new line of one, updated when a payment
 * or a status was missing, unchanged, for review while the client is unsure, skipped without a client or a day.
 */
export function createSalesEngine({ clients, orders, targets, createMissing }: SalesParts): ImportEngine {
  const ledger = createRowLedger();
  const figures = { orders: 0, lines: 0, payments: 0, contactsCreated: 0 };
  const reviews: RowForReview[] = [];
  const unknownClients: number[] = [];
  const undated: number[] = [];
  const orderIds: number[] = [];
  const noted: Noted[] = [];
  const toCorrect = new Set<number>();
  const taker = createOrderTaker(orders, targets, figures);
  const groups = createLedgerGroups();

  /** Notes every row of an order alike. */
  function noteAll({ rows, places }: GatheredGroup, outcome: RowOutcome): void {
    for (const [index, row] of rows.entries()) {
      noted[places[index] ?? 0] = { row, outcome, contactId: 0, orderId: 0 };
    }
  }

  function leaveOut(group: GatheredGroup, why: number[]): void {
    for (const { row } of group.rows) why.push(row);
    noteAll(group, 'skipped');
  }

  function takeGroup(group: GatheredGroup): void {
    const { contact } = group.first;
    const day = readOfOrder(group.rows, 'date');
    if (contact === null) leaveOut(group, []);
    else if (day === null) leaveOut(group, undated);
    else takeDated(group, contact, day);
  }

  function takeDated(group: GatheredGroup, client: PreparedContact, day: string): void {
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

  function takeFor(group: GatheredGroup, contactId: number, day: string): void {
    for (const [index, { row, outcome, orderId, differs }] of taker.take(group, contactId, day).entries()) {
      const told = differs === true ? tellDifference(row) : row;
      noted[group.places[index] ?? 0] = { row: told, outcome, contactId, orderId };
    }
  }

  /** An order waits whole: the owner answers for the client once. */
  function wait(group: GatheredGroup, client: PreparedContact, day: string, ids: readonly number[]): void {
    const decided = targets.review(group, ids);
    if (decided === null) {
      for (const { row } of group.rows) {
        if (reviews.length < mostReviews) reviews.push({ row, contact: client, candidateIds: ids });
      }
      noteAll(group, 'review');
    } else if (decided.contactId === null) noteAll(group, 'unchanged');
    else takeFor(group, decided.contactId, day);
  }

  function isToCorrect(place: number): boolean {
    const one = noted[place];
    return one !== undefined && needsAttention(one.row, one.outcome);
  }

  /** Takes order after order and tells how many rows are done, then notes the rows as they stand in the file. */
  function* finish(): Generator<number> {
    let done = 0;
    for (const group of groups.list()) {
      takeGroup(group);
      done += group.rows.length;
      if (group.places.some(isToCorrect)) for (const place of group.places) toCorrect.add(place);
      yield done;
    }
    for (const { row, outcome, contactId, orderId } of noted) {
      orderIds.push(orderId);
      ledger.noteProblems(row);
      ledger.note(row, outcome, null, contactId);
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
    finish,
    // What a ledger remembers of a row is its order; one that was left out is looked at again.
    entries: () => {
      const { rows, digests } = ledger.entries();
      return {
        rows,
        cardIds: orderIds,
        digests: digests.map((digest, place) => (ledger.outcomeOf(place) === 'skipped' ? -1 : digest)),
      };
    },
    unknown: () => {
      const known = new Set([...unknownClients, ...undated]);
      return ledger.unknown().filter((row) => !known.has(row));
    },
    // A row alone would come back as an order of its own, or as a line of another one.
    attention: () => toCorrect.size,
    goesAlong: (place) => toCorrect.has(place),
    reviews: () => reviews,
    trash: () => ({ count: 0, samples: [] }),
    sales,
  };
}

function tellDifference(row: LedgerRow): LedgerRow {
  const problem = { row: row.row, column: '', value: row.order.item ?? '', code: 'orderDiffers' as const };
  return { ...row, problems: [...row.problems, problem] };
}
