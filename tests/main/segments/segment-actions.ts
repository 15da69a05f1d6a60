import * as fc from 'fast-check';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { prepareOrderWriter } from '../../../src-main/orders/order-writer.ts';
import { readSegments } from '../../../src-main/segments/read-segments.ts';
import {
  addMembers,
  deleteSegment,
  removeMembers,
  saveSegment,
} from '../../../src-main/segments/segment-commands.ts';
import { writeStageSettings } from '../../../src-main/stages/stage-settings-store.ts';
import type { Filter, FilterOperator } from '../../../src-shared/filters/filter.ts';
import { composeSegmentRule } from '../../../src-shared/segments/expand-segments.ts';
import { defaultStageSettings } from '../../../src-shared/stages/stage-settings.ts';

/** When everything is done, and the local day of it. */
export const at = new Date('2026-05-01T10:00:00Z');
export const today = '2026-05-01';
export const stamp = { at, today };

/** A condition of one field. */
export const ask = (field: string, operator: FilterOperator, value?: string | number | string[]): Filter => ({
  type: 'condition',
  field,
  operator,
  ...(value === undefined ? {} : { value }),
});

const inMonth = { type: 'last', span: { count: 1, unit: 'month' } } as const;
const bought: Filter = {
  type: 'events',
  of: 'orders',
  measure: 'sum',
  operator: 'atLeast',
  value: 4000,
  period: inMonth,
};
const boughtGoods: Filter = { ...bought, measure: 'count', value: 2, where: { products: [1] } };
const paid: Filter = { ...bought, of: 'payments', where: { methods: ['cash'] } };
const silent: Filter = {
  type: 'events',
  of: 'interactions',
  measure: 'count',
  operator: 'lessThan',
  value: 1,
  period: inMonth,
};

/** Rules of every sort; the last cannot be computed. */
export const rules: readonly Filter[] = [
  bought,
  { type: 'or', rules: [boughtGoods, { type: 'not', rule: bought }, ask('note', 'contains', 'ё')] },
  { type: 'and', rules: [silent, paid, ask('ordersCount', 'atLeast', 1)] },
  ask('ordersCount', 'atLeast', 2),
  ask('ordersTotal', 'atLeast', 5000),
  ask('lastOrderAt', 'olderThanDays', 20),
  ask('stage', 'anyOf', ['working', 'active']),
  ask('note', 'contains', 'ё'),
  composeSegmentRule([1]),
  { type: 'and', rules: [composeSegmentRule([2]), { type: 'not', rule: composeSegmentRule([1, 3]) }] },
  ask('custom:1', 'isFilled'),
];

/** Writes inside an operation; answers its id. */
export function write(db: BaseDatabase, act: () => void): number {
  return runOperation(db, { kind: 'edit', params: {}, at }, act).operationId;
}

/** Sells something on a day of April; round sums are paid in cash. */
export function sell(db: BaseDatabase, contactId: number, day: number, sum: number): void {
  prepareOrderWriter(db, { at: at.toISOString(), importOperationId: null }).insert({
    contactId,
    number: null,
    orderedAt: `2026-04-${String(day).padStart(2, '0')}`,
    dueAt: null,
    status: ['Новый', 'Выполнен', 'Отменён', null][day % 4] ?? null,
    channel: null,
    note: null,
    lines: [{ title: 'Замер', quantity: 1000, unit: null, price: sum, discount: 0, sum }],
    payments: sum % 1000 === 0 ? [{ paidAt: '2026-04-20', amount: sum, method: 'cash' }] : [],
    row: 1,
  });
}

/** What is done, by chance. */
export const action = fc.record({
  act: fc.constantFrom(
    'sell',
    'sell',
    'drop',
    'trashOrder',
    'cancel',
    'meet',
    'kind',
    'note',
    'trash',
    'restore',
    'rule',
    'rule',
    'list',
    'delete',
    'add',
    'take',
    'stage',
    'thresholds',
    'create',
    'field',
    'undo',
    'undo',
    'undo',
  ),
  nth: fc.nat(20),
  value: fc.nat(27),
});
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

/** Does it, inside an operation. */
export function perform(db: BaseDatabase, { act, nth, value }: Action): void {
  const contactId = (nth % 4) + 1;
  const segments = readSegments(db);
  const segment = segments[nth % Math.max(segments.length, 1)];
  const name = `Сегмент ${nth} ${value}`;
  const isFree = segments.every((each) => each.name !== name);
  const exists = db.sqlite.prepare('SELECT 1 FROM contacts WHERE id = ?').get(contactId) !== undefined;
  if (act === 'sell' && exists) sell(db, contactId, value + 1, (value + 1) * 500);
  else if (act === 'drop') db.sqlite.prepare('DELETE FROM orders WHERE id = ?').run(nth);
  else if (act === 'trashOrder')
    db.sqlite.prepare('UPDATE orders SET deleted_at = ? WHERE id = ?').run(value % 3 ? today : null, nth);
  else if (act === 'cancel')
    db.sqlite
      .prepare('UPDATE orders SET status_id = (SELECT id FROM order_statuses WHERE id = ?) WHERE id = ?')
      .run((value % 4) + 1, nth);
  else if (act === 'kind')
    db.sqlite
      .prepare('UPDATE order_statuses SET kind = ? WHERE id = ?')
      .run(value % 2 ? 'cancelled' : 'open', (nth % 4) + 1);
  else if (act === 'meet' && exists)
    db.sqlite
      .prepare(
        "INSERT INTO interactions (contact_id, kind, happened_at, created_at) VALUES (?, 'call', ?, '')",
      )
      .run(contactId, `2026-04-${String(value + 1).padStart(2, '0')}T20:30:00.000Z`);
  else if (act === 'note')
    db.sqlite.prepare('UPDATE contacts SET note = ? WHERE id = ?').run(value % 2 ? 'ёлка' : null, contactId);
  else if (act === 'trash')
    db.sqlite.prepare('UPDATE contacts SET deleted_at = ? WHERE id = ?').run(today, contactId);
  else if (act === 'restore')
    db.sqlite.prepare('UPDATE contacts SET deleted_at = NULL WHERE id = ?').run(contactId);
  else if (act === 'rule' && isFree) {
    const rule = rules[value % (rules.length - 1)] ?? null;
    try {
      saveSegment(db, { id: null, name, rule }, stamp);
    } catch {
      // A rule may be refused; then nothing is written.
    }
  } else if (act === 'list' && isFree) saveSegment(db, { id: null, name, rule: null }, stamp);
  else if (act === 'delete' && segment) deleteSegment(db, segment.id);
  else if (act === 'add' && segment?.kind === 'static') addMembers(db, segment.id, [contactId]);
  else if (act === 'take' && segment?.kind === 'static') removeMembers(db, segment.id, [contactId]);
  else if (act === 'stage')
    db.sqlite
      .prepare('UPDATE contacts SET stage_override = ? WHERE id = ?')
      .run(value % 3 ? 'vip' : null, contactId);
  else if (act === 'thresholds') {
    const thresholds = {
      ...defaultStageSettings.thresholds,
      vipTotal: (value + 1) * 400,
      silentDays: nth + 1,
    };
    writeStageSettings(db, { thresholds, rules: {} }, at.toISOString());
  } else if (act === 'create')
    db.sqlite.exec(
      "INSERT INTO contacts (kind, name, sort_name, note, created_at, updated_at) VALUES ('person', 'Ёж', 'еж', 'ёж', '', '')",
    );
}
