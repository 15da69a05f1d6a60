import type { BaseDatabase } from '../base/base-database.ts';
import { findSource, prepareChoice } from './choose-traits.ts';
import { toDayNumber, type EventColumns } from './event-columns.ts';
import type { EventQuestion, EventRule } from './event-rule.ts';
import type { LoadedEvents } from './loaded-events.ts';

/** One byte a contact, by its id: 1 for who passes. */
export type Marks = Uint8Array;

function prepareTest({ operator, value }: EventQuestion): (figure: number) => boolean {
  const [from = 0, to = 0] = (typeof value === 'number' ? [value, value] : value).toSorted((a, b) => a - b);
  if (operator === 'atLeast') return (figure) => figure >= from;
  if (operator === 'lessThan') return (figure) => figure < from;
  if (operator === 'notEquals') return (figure) => figure !== from;
  return (figure) => figure >= from && figure <= to;
}

/** What the chosen events of a contact come to: a sum, how many, or how many orders. */
type Measure = 'sum' | 'count' | 'orders';

function markQuestion(db: BaseDatabase, question: EventQuestion, columns: EventColumns, size: number): Marks {
  const choose = prepareChoice(db, question);
  const isChosen = Uint8Array.from(columns.known, (trait) => (choose(trait) ? 1 : 0));
  const from = question.from === null ? 0 : toDayNumber(question.from);
  const until = question.until === null ? Infinity : toDayNumber(question.until);
  const { starts, days, amounts, orders, traits } = columns;
  const isLines = findSource(question) === 'lines';
  const measure: Measure = question.measure === 'sum' ? 'sum' : isLines ? 'orders' : 'count';
  const test = prepareTest(question);
  const marks = new Uint8Array(size).fill(test(0) ? 1 : 0);
  const counted = new Set<number>();
  const last = Math.min(size, starts.length - 1);
  for (let id = 0; id < last; id += 1) {
    const end = starts[id + 1] ?? 0;
    let figure = 0;
    for (let row = starts[id] ?? 0; row < end; row += 1) {
      const day = days[row] ?? 0;
      if (isChosen[traits[row] ?? 0] !== 1 || day < from || day >= until) continue;
      if (measure === 'sum') figure += amounts[row] ?? 0;
      else if (measure === 'count') figure += 1;
      else counted.add(orders[row] ?? 0);
    }
    if (measure === 'orders') {
      figure = counted.size;
      counted.clear();
    }
    marks[id] = test(figure) ? 1 : 0;
  }
  return marks;
}

/** Marks whoever passes a rule; `size` is one more than the greatest id there is. */
export function markContacts(db: BaseDatabase, rule: EventRule, events: LoadedEvents, size: number): Marks {
  if (rule.type === 'question') return markQuestion(db, rule, events.get(findSource(rule)), size);
  if (rule.type === 'not')
    return markContacts(db, rule.rule, events, size).map((mark) => (mark === 1 ? 0 : 1));
  const all = rule.rules.map((each) => markContacts(db, each, events, size));
  const isAnd = rule.type === 'and';
  const marks = new Uint8Array(size).fill(isAnd ? 1 : 0);
  for (const each of all) {
    for (let id = 0; id < size; id += 1) {
      if (isAnd) marks[id] = (marks[id] ?? 0) & (each[id] ?? 0);
      else marks[id] = (marks[id] ?? 0) | (each[id] ?? 0);
    }
  }
  return marks;
}
