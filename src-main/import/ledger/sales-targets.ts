import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import { prepareContactWriter } from '../../contacts/contact-writer.ts';
import { prepareOrderWriter, type NewOrder, type OrderWriter } from '../../orders/order-writer.ts';
import type { LedgerGroup } from './ledger-groups.ts';
import { prepareOrderReviews, type DecidedOrder } from './order-reviews.ts';

/** Where the rows of a ledger go: into the base, or nowhere while the owner still looks at the forecast. */
export type SalesTargets = Omit<OrderWriter, 'insert'> &
  Readonly<{
    /** Makes a client; answers its id. */
    createContact: (client: PreparedContact, row: number) => number;
    createOrder: (order: NewOrder) => number;
    /** Puts an order aside for the owner, once; answers what was decided about the very same one before, null while it waits. */
    review: (group: LedgerGroup, candidateIds: readonly number[]) => DecidedOrder | null;
  }>;

type Stamp = Readonly<{ operationId: number; at: Date; fileName: string }>;

/** Targets that write; made inside the operation. */
export function createBaseSalesTargets(db: BaseDatabase, { operationId, at, fileName }: Stamp): SalesTargets {
  const contacts = prepareContactWriter(db);
  const stamp = { at: at.toISOString(), importOperationId: operationId };
  const { insert, ...orders } = prepareOrderWriter(db, stamp);
  const reviews = prepareOrderReviews(db);
  return {
    ...orders,
    createContact: (client, importRow) => contacts.insert(client, { ...stamp, importRow }),
    createOrder: insert,
    review: (group, candidateIds) =>
      reviews.decided(group, () => reviews.add(group, candidateIds, { operationId, fileName })),
  };
}

/** Targets that write nothing. Contacts and orders that would be made have negative ids. */
export function createForecastSalesTargets(db: BaseDatabase): SalesTargets {
  const reviews = prepareOrderReviews(db);
  let contacts = 0;
  let orders = 0;
  return {
    createContact: () => {
      contacts += 1;
      return -contacts;
    },
    createOrder: () => {
      orders += 1;
      return -orders;
    },
    addLine: () => undefined,
    setTotal: () => undefined,
    setStatus: () => undefined,
    addPayment: () => undefined,
    review: (group) => reviews.decided(group, () => undefined),
  };
}
