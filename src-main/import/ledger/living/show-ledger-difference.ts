import { composeContactName } from '../../../../src-shared/contacts/contact-name.ts';
import type { ImportDifference } from '../../../../src-shared/import/import-difference.ts';
import { mostOrdersShown } from '../../../../src-shared/import/order-difference.ts';
import { computeOrderTotal } from '../../../../src-shared/orders/line-sum.ts';
import type { FreshGroup, LedgerDifference } from './compare-ledger.ts';

const mostItems = 50;

/** What the owner is shown of a ledger's difference. */
export function showLedgerDifference(importId: string, difference: LedgerDifference): ImportDifference {
  const { run, file, fresh, changed, gone, unchanged, skipped } = difference;
  const none = { count: 0, rows: [] };
  return {
    importId,
    runId: run.id,
    fileName: file.session.fileName,
    columns: file.comparison.told,
    unchanged,
    skipped,
    fresh: none,
    changed: none,
    gone: none,
    orders: {
      fresh: cut(fresh, showFresh),
      changed: cut(changed, ({ group, image, changes }) => ({
        row: group.first.row,
        ...describeImage(image),
        parts: changes.map(({ shown }) => shown),
      })),
      gone: cut(gone, ({ image, row }) => ({ row, ...describeImage(image), total: image.total })),
    },
  };
}

function cut<Row, Shown>(rows: readonly Row[], show: (row: Row) => Shown) {
  return { count: rows.length, rows: rows.slice(0, mostOrdersShown).map(show) };
}

function describeImage({
  id,
  contactId,
  client,
  number,
  orderedAt,
}: LedgerDifference['gone'][number]['image']) {
  return { orderId: id, contactId, client, number, day: orderedAt };
}

function showFresh({ group: { first, rows }, day, outcome }: FreshGroup) {
  const { contact, row, order } = first;
  const sums = rows.map((each) => each.order.sum);
  return {
    row,
    client: contact === null ? '' : composeContactName(contact.kind, contact.fields, contact.points),
    number: order.number,
    day,
    items: rows.flatMap((each) => each.order.item ?? []).slice(0, mostItems),
    total: computeOrderTotal(sums, 0),
    outcome,
  };
}
