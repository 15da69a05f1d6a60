import type { EventCondition } from '../../../src-shared/filters/event-condition.ts';
import { toSearchForm } from '../../../src-shared/text/search-form.ts';
import { stepDay } from './step-day.ts';

export type OracleOrder = Readonly<{
  day: string;
  total: number;
  /** 1 to 3 are alive, 4 is cancelled, null is no status. */
  status: number | null;
  trashed: boolean;
  channel: string | null;
  lines: readonly Readonly<{ product: number; sum: number }>[];
}>;
export type OraclePayment = Readonly<{
  day: string;
  amount: number;
  method: 'cash' | 'card' | 'transfer' | null;
  /** The place of its order among the client's, null for none. */
  order: number | null;
}>;
export type OracleInteraction = Readonly<{
  moment: string;
  kind: 'call' | 'visit' | 'note';
  outcome: string | null;
}>;

/** A client with everything that happened. */
export type OracleClient = Readonly<{
  budget: number | null;
  orders: readonly OracleOrder[];
  payments: readonly OraclePayment[];
  interactions: readonly OracleInteraction[];
}>;

/** Products 1 and 2 are of the first group, 3 of the second, 4 of none. */
export const groupOf = (product: number): string | null =>
  ['Окна', 'Окна', 'Двери', null][product - 1] ?? null;
export const cancelledStatus = 4;

type Event = Readonly<{ day: string; amount: number }>;

const pad = (part: number): string => String(part).padStart(2, '0');
function dayOf(moment: string): string {
  const date = new Date(moment);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

function listOrders(client: OracleClient, { where }: Extract<EventCondition, { of: 'orders' }>): Event[] {
  const asksGoods = where?.products !== undefined || where?.productGroups !== undefined;
  return client.orders.flatMap(({ day, total, status, trashed, channel, lines }): Event[] => {
    if (trashed) return [];
    if (where?.statuses ? status === null || !where.statuses.includes(status) : status === cancelledStatus)
      return [];
    if (where?.channels && (channel === null || !where.channels.includes(channel))) return [];
    if (!asksGoods) return [{ day, amount: total }];
    const wanted = lines.filter(
      ({ product }) =>
        where.products?.includes(product) === true ||
        where.productGroups?.includes(groupOf(product) ?? '') === true,
    );
    return wanted.length === 0 ? [] : [{ day, amount: wanted.reduce((sum, line) => sum + line.sum, 0) }];
  });
}

function listEvents(client: OracleClient, condition: EventCondition): Event[] {
  if (condition.of === 'orders') return listOrders(client, condition);
  if (condition.of === 'payments') {
    const methods = condition.where?.methods;
    return client.payments.flatMap(({ day, amount, method, order }) => {
      const of = order === null ? undefined : client.orders[order];
      if (of && (of.trashed || of.status === cancelledStatus)) return [];
      return methods && (method === null || !methods.includes(method)) ? [] : [{ day, amount }];
    });
  }
  const { where } = condition;
  return client.interactions.flatMap(({ moment, kind, outcome }) => {
    if (where?.kinds && !where.kinds.includes(kind)) return [];
    if (where?.outcome && !toSearchForm(outcome ?? '').includes(toSearchForm(where.outcome))) return [];
    return [{ day: dayOf(moment), amount: 1 }];
  });
}

function isWithin(day: string, { period }: EventCondition, today: string): boolean {
  if (period === undefined) return true;
  if (period.type === 'last') return day >= stepDay(today, period.span, -1) && day <= today;
  if (period.type === 'before') return day < stepDay(today, period.span, -1);
  return (period.from === null || day >= period.from) && (period.to === null || day <= period.to);
}

/** What a condition over events means, event by event: the oracle for the compiled SQL. */
export function evaluateEvents(client: OracleClient, condition: EventCondition, today: string): boolean {
  const events = listEvents(client, condition).filter(({ day }) => isWithin(day, condition, today));
  const figure =
    condition.measure === 'count' ? events.length : events.reduce((sum, { amount }) => sum + amount, 0);
  const { operator, value } = condition;
  const [low = 0, high = 0] = Array.isArray(value) ? value.toSorted((a, b) => a - b) : [value];
  if (operator === 'between') return figure >= low && figure <= high;
  if (operator === 'atLeast') return figure >= low;
  if (operator === 'lessThan') return figure < low;
  return (figure === low) === (operator === 'equals');
}
