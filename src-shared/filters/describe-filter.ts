import type { FieldKind, FieldStorage } from '../contacts/contact-field.ts';
import { timeSpanSchema } from '../dates/time-span.ts';
import { formatDate } from '../format/format-date.ts';
import type { FormatLocale } from '../format/format-locale.ts';
import { formatNumber } from '../format/format-number.ts';
import { formatPhone } from '../phones/format-phone.ts';
import { filterSentencesEn } from '../words/en/filter-sentences.ts';
import { fillWords } from '../words/fill-words.ts';
import { filterSentencesRu } from '../words/ru/filter-sentences.ts';
import { describeEvents, type FindEventName } from './describe-events.ts';
import { describeSpan } from './describe-span.ts';
import type { Condition, Filter, FilterOperator } from './filter.ts';
import { formatSum } from './format-sum.ts';

/** A field as sentences need it. */
export type NamedField = Readonly<{ id: string; label: string; kind: FieldKind; storage: FieldStorage }>;

/** What a rule is told with: the language, the fields there are, the words of values, names of what is asked by id. */
export type FilterWords = Readonly<{
  locale: FormatLocale;
  find: (fieldId: string) => NamedField | undefined;
  valueLabel: (fieldId: string, value: string) => string;
  findName?: FindEventName;
}>;

const sentences = { ru: filterSentencesRu, en: filterSentencesEn };
const spanOfDays: Partial<Record<FilterOperator, 'olderThan' | 'withinLast' | 'withinNext'>> = {
  olderThanDays: 'olderThan',
  withinLastDays: 'withinLast',
  withinNextDays: 'withinNext',
};

function describeValue(field: NamedField, value: unknown, { locale, valueLabel }: FilterWords): string {
  if (typeof value === 'boolean') return lowerFirst(valueLabel(field.id, value ? 'yes' : 'no'));
  if (typeof value === 'number') {
    return field.kind === 'money' ? formatSum(value, locale) : formatNumber(value, locale);
  }
  if (typeof value !== 'string') return '';
  if (field.kind === 'date' || field.kind === 'birthday') return formatDate(value, locale);
  if (field.storage.in === 'points' && field.storage.type === 'phone') return formatPhone(value);
  const label = valueLabel(field.id, value);
  return field.kind === 'enum' && field.storage.in !== 'segments' ? lowerFirst(label) : label;
}

/** Within a sentence «Дано» is «дано»; VIP stays VIP. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;
}

/** «Последний заказ, дата» is for headings; within a sentence it is «последний заказ». */
function toSubject(label: string): string {
  const [name = ''] = label.split(/, (?:дата|всего|date|total)$/u);
  return lowerFirst(name);
}

function describeField(condition: Condition, words: FilterWords): string {
  const { field: id, value } = condition;
  const field = words.find(id) ?? { id, label: id, kind: 'text', storage: { in: 'computed' } };
  const sentence = sentences[words.locale];
  const dated = spanOfDays[condition.operator];
  const span = timeSpanSchema.safeParse(dated === undefined ? value : { count: value, unit: 'day' }).data;
  const operator = dated ?? condition.operator;
  const shown = [value].flat().map((part) => describeValue(field, part, words));
  const [from = '', to = ''] = shown;
  const own: Readonly<Record<string, string>> = sentence.own;
  const byOperator: Readonly<Record<string, string>> = sentence.field;
  return fillWords(
    own[`${id}.${operator}.${typeof value === 'object' ? '' : value}`] ??
      own[`${id}.${operator}`] ??
      byOperator[operator] ??
      '',
    {
      field: toSubject(field.label),
      value: shown.join(sentence.orValue),
      from,
      to,
      ...(span === undefined ? {} : describeSpan(span, words.locale)),
    },
  );
}

function describeRule(filter: Filter, words: FilterWords, isInner: boolean): string {
  const sentence = sentences[words.locale];
  if (filter.type === 'condition') return describeField(filter, words);
  if (filter.type === 'events') {
    return describeEvents(filter, words.locale, words.findName ?? (() => undefined));
  }
  if (filter.type === 'not') {
    const rule = describeRule(filter.rule, words, true);
    // Among other rules it must be seen how far «кроме» reaches.
    return fillWords(sentence.not, { rule: isInner && !rule.startsWith('(') ? `(${rule})` : rule });
  }
  const [only, ...rest] = filter.rules;
  if (only === undefined) return sentence.everyone;
  if (rest.length === 0) return describeRule(only, words, isInner);
  const joined = filter.rules.map((rule) => describeRule(rule, words, true)).join(sentence[filter.type]);
  return isInner ? `(${joined})` : joined;
}

/** A rule as a sentence: «Источник: Авито; не покупали больше 6 месяцев (или ни разу)». */
export function describeFilter(filter: Filter, words: FilterWords): string {
  const sentence = describeRule(filter, words, false);
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;
}
