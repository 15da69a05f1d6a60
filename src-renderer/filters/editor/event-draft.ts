import { timeSpanSchema, type TimeUnit } from '../../../src-shared/dates/time-span.ts';
import {
  eventConditionSchema,
  type EventCondition,
  type EventOperator,
  type EventPeriod,
  type EventSource,
} from '../../../src-shared/filters/event-condition.ts';
import type { FormatLocale } from '../../../src-shared/format/format-locale.ts';
import { parseMoney } from '../../../src-shared/money/parse-money.ts';
import { fieldTextForEdit } from '../../contacts/fields/field-text-for-edit.ts';
import { parseTypedDay } from '../../contacts/fields/parse-typed-day.ts';

/** What is asked of events: whether there were any, how many, what they come to. */
export type EventQuestion = 'some' | 'none' | 'count' | 'sum';
export type PeriodType = 'ever' | EventPeriod['type'];

/** A condition over events while it is put together: texts as typed, choices as picked (ids as texts). */
export type EventDraft = Readonly<{
  of: EventSource;
  asked: EventQuestion;
  operator: EventOperator;
  text: string;
  until: string;
  period: PeriodType;
  spanText: string;
  unit: TimeUnit;
  fromDay: string;
  toDay: string;
  /** By the name of what is asked: products, statuses, kinds… */
  choices: Readonly<Record<string, readonly string[]>>;
  outcome: string;
}>;

/** What keeps a condition over events from being one. */
export type EventProblem = 'needFigure' | 'figure' | 'needSpan' | 'needDay' | 'date';
type Built = Readonly<{ rule: EventCondition }> | Readonly<{ problem: EventProblem }>;

/** The particulars that can be asked of each sort of events. */
export const particularsOf = {
  orders: ['products', 'productGroups', 'statuses', 'channels'],
  payments: ['methods'],
  interactions: ['kinds'],
} as const satisfies Readonly<Record<EventSource, readonly string[]>>;
export type Particular = (typeof particularsOf)[EventSource][number];

/** What a new condition over events asks: whether there were any in the last 90 days. */
export function startEvents(of: EventSource): EventDraft {
  return {
    of,
    asked: 'some',
    operator: 'atLeast',
    text: '',
    until: '',
    period: 'last',
    spanText: '90',
    unit: 'day',
    fromDay: '',
    toDay: '',
    choices: {},
    outcome: '',
  };
}

function findQuestion({ measure, operator, value }: EventCondition): EventQuestion {
  if (measure === 'sum') return 'sum';
  if (value !== 1) return 'count';
  return operator === 'atLeast' ? 'some' : operator === 'lessThan' ? 'none' : 'count';
}

function isWithoutDays(period: EventPeriod | undefined): boolean {
  return period?.type === 'dates' && period.from === null && period.to === null;
}

/** The draft of a condition over events. */
export function draftOfEvents(rule: EventCondition, locale: FormatLocale): EventDraft {
  const { of, operator, value } = rule;
  const period = isWithoutDays(rule.period) ? undefined : rule.period;
  const asked = findQuestion(rule);
  const show = (figure: number | undefined): string =>
    fieldTextForEdit({ kind: asked === 'sum' ? 'money' : 'number' }, figure, locale);
  const showDay = (day: string | null): string => fieldTextForEdit({ kind: 'date' }, day, locale);
  const figures = asked === 'some' || asked === 'none' ? [] : [value].flat();
  const entries = Object.entries(rule.where ?? {});
  return {
    ...startEvents(of),
    asked,
    operator: asked === 'none' ? 'atLeast' : operator,
    text: show(figures[0]),
    until: show(figures[1]),
    period: period?.type ?? 'ever',
    ...(period === undefined || period.type === 'dates'
      ? { spanText: '' }
      : { spanText: String(period.span.count), unit: period.span.unit }),
    ...(period?.type === 'dates' ? { fromDay: showDay(period.from), toDay: showDay(period.to) } : {}),
    choices: Object.fromEntries(
      entries.flatMap(([name, list]) => (Array.isArray(list) ? [[name, list.map(String)]] : [])),
    ),
    outcome: entries.flatMap(([, each]) => (typeof each === 'string' ? [each] : [])).join(' '),
  };
}

type Part<Value> = Readonly<{ value: Value }> | Readonly<{ problem: EventProblem }>;

function readFigure(text: string, isSum: boolean): Part<number> {
  if (text.trim() === '') return { problem: 'needFigure' };
  const whole = /^-?\d{1,9}$/.test(text.replaceAll(/[\s\u00A0]/gu, ''))
    ? Number(text.replaceAll(/[\s\u00A0]/gu, ''))
    : null;
  const value = isSum ? parseMoney(text) : whole;
  return value === null ? { problem: 'figure' } : { value };
}

type Figures = Pick<EventCondition, 'operator' | 'value'>;

function readFigures({ asked, operator, text, until }: EventDraft): Part<Figures> {
  if (asked === 'some') return { value: { operator: 'atLeast', value: 1 } };
  if (asked === 'none') return { value: { operator: 'lessThan', value: 1 } };
  const from = readFigure(text, asked === 'sum');
  if ('problem' in from) return from;
  if (operator !== 'between') return { value: { operator, value: from.value } };
  const to = readFigure(until, asked === 'sum');
  return 'problem' in to ? to : { value: { operator, value: [from.value, to.value] } };
}

function readDay(text: string): Part<string | null> {
  if (text.trim() === '') return { value: null };
  const value = parseTypedDay({ kind: 'date' }, text);
  return value === null ? { problem: 'date' } : { value };
}

function readPeriod({ period, spanText, unit, fromDay, toDay }: EventDraft): Part<EventPeriod | undefined> {
  if (period === 'ever') return { value: undefined };
  if (period !== 'dates') {
    const count = /^\d{1,5}$/.test(spanText.trim()) ? Number(spanText) : null;
    const span = timeSpanSchema.safeParse({ count, unit });
    return span.success ? { value: { type: period, span: span.data } } : { problem: 'needSpan' };
  }
  const from = readDay(fromDay);
  if ('problem' in from) return from;
  const to = readDay(toDay);
  if ('problem' in to) return to;
  if (from.value === null && to.value === null) return { problem: 'needDay' };
  return { value: { type: 'dates', from: from.value, to: to.value } };
}

function composeWhere({ of, choices, outcome }: EventDraft): object | undefined {
  const lists = particularsOf[of].flatMap((name): [string, readonly (string | number)[]][] => {
    const list = choices[name] ?? [];
    if (list.length === 0) return [];
    return [[name, name === 'products' || name === 'statuses' ? list.map(Number) : list]];
  });
  const said = of === 'interactions' && outcome.trim() !== '' ? { outcome } : {};
  const where = { ...Object.fromEntries(lists), ...said };
  return Object.keys(where).length === 0 ? undefined : where;
}

/** Makes the condition that a draft means, or says what it lacks. */
export function buildEvents(draft: EventDraft): Built {
  const figures = readFigures(draft);
  if ('problem' in figures) return figures;
  const period = readPeriod(draft);
  if ('problem' in period) return period;
  const where = composeWhere(draft);
  const rule = eventConditionSchema.safeParse({
    type: 'events',
    of: draft.of,
    measure: draft.asked === 'sum' ? 'sum' : 'count',
    ...figures.value,
    ...(period.value === undefined ? {} : { period: period.value }),
    ...(where === undefined ? {} : { where }),
  });
  return rule.success ? { rule: rule.data } : { problem: 'figure' };
}
