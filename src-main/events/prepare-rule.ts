import type { BaseDatabase } from '../base/base-database.ts';
import { findSource, prepareChoice } from './choose-traits.ts';
import { toDayNumber } from './event-columns.ts';
import type { EventQuestion, EventRule } from './event-rule.ts';
import type { LoadedEvents } from './loaded-events.ts';

/** Whether a contact passes, by its id. */
export type TestContact = (contactId: number) => boolean;

function prepareFigureTest({ operator, value }: EventQuestion): (figure: number) => boolean {
  const [from = 0, to = from] = (typeof value === 'number' ? [value] : value).toSorted((a, b) => a - b);
  if (operator === 'atLeast') return (figure) => figure >= from;
  if (operator === 'lessThan') return (figure) => figure < from;
  if (operator === 'notEquals') return (figure) => figure !== from;
  return (figure) => figure >= from && figure <= to;
}

/** The figure of the chosen events of a contact: a sum, how many, or how many orders they belong to. */
function prepareFigure(
  db: BaseDatabase,
  question: EventQuestion,
  events: LoadedEvents,
): (contactId: number) => number {
  const source = findSource(question);
  const { findOwner, starts, days, amounts, orders, traits, known } = events.get(source);
  const choose = prepareChoice(db, question);
  const isChosen = Uint8Array.from(known, (trait) => (choose(trait) ? 1 : 0));
  const from = question.from === null ? 0 : toDayNumber(question.from);
  const until = question.until === null ? Infinity : toDayNumber(question.until);
  const isSum = question.measure === 'sum';
  const isOfOrders = !isSum && source === 'lines';
  const counted = new Set<number>();
  return (contactId) => {
    const owner = findOwner(contactId);
    const end = starts[owner + 1] ?? 0;
    let figure = 0;
    for (let row = starts[owner] ?? end; row < end; row += 1) {
      const day = days[row] ?? 0;
      if (isChosen[traits[row] ?? 0] !== 1 || day < from || day >= until) continue;
      if (isOfOrders) counted.add(orders[row] ?? 0);
      else figure += isSum ? (amounts[row] ?? 0) : 1;
    }
    if (!isOfOrders) return figure;
    figure = counted.size;
    if (figure > 0) counted.clear();
    return figure;
  };
}

/** Prepares the test of a rule over these events; contacts without any in them have none. */
export function prepareRule(db: BaseDatabase, rule: EventRule, events: LoadedEvents): TestContact {
  if (rule.type === 'question') {
    const test = prepareFigureTest(rule);
    const figure = prepareFigure(db, rule, events);
    return (contactId) => test(figure(contactId));
  }
  if (rule.type === 'not') {
    const test = prepareRule(db, rule.rule, events);
    return (contactId) => !test(contactId);
  }
  const tests = rule.rules.map((each) => prepareRule(db, each, events));
  return rule.type === 'and'
    ? (contactId) => tests.every((test) => test(contactId))
    : (contactId) => tests.some((test) => test(contactId));
}
