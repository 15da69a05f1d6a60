import { formatDate } from '../format/format-date.ts';
import type { FormatLocale } from '../format/format-locale.ts';
import { formatNumber } from '../format/format-number.ts';
import { filterSentencesEn } from '../words/en/filter-sentences.ts';
import { fillWords } from '../words/fill-words.ts';
import { filterSentencesRu } from '../words/ru/filter-sentences.ts';
import { describeSpan } from './describe-span.ts';
import type { EventCondition, EventPeriod } from './event-condition.ts';
import { formatSum } from './format-sum.ts';

/** What conditions over events name by id: a product, a state of orders; undefined for what is gone. */
export type FindEventName = (sort: 'products' | 'statuses', id: number) => string | undefined;

const sentences = { ru: filterSentencesRu, en: filterSentencesEn };

function describePeriod(period: EventPeriod, locale: FormatLocale): string {
  const words = sentences[locale];
  if (period.type === 'last') return describeSpan(period.span, locale).last;
  if (period.type === 'before')
    return fillWords(words.before, { span: describeSpan(period.span, locale).ago });
  const from = period.from === null ? '' : formatDate(period.from, locale);
  const to = period.to === null ? '' : formatDate(period.to, locale);
  if (from === '' && to === '') return '';
  return fillWords(from === '' ? words.to : to === '' ? words.from : words.between, { from, to });
}

function describeWhere({ where }: EventCondition, locale: FormatLocale, findName: FindEventName): string {
  const words = sentences[locale];
  const known: Readonly<Record<string, string>> = words.values;
  const parts = Object.entries(words.about).flatMap(([key, sentence]) => {
    const entry = Object.entries(where ?? {}).find(([name]) => name === key);
    if (entry === undefined) return [];
    const list = [entry[1]].flat().map((value) => {
      const label =
        typeof value === 'number'
          ? (findName(key === 'products' ? 'products' : 'statuses', value) ?? `№ ${value}`)
          : value;
      return known[`${key}.${value}`] ?? fillWords(words.quoted, { text: label });
    });
    return [fillWords(sentence, { list: list.join(words.orValue) })];
  });
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** Whether a count asks for any event, for none, or for some number of them. */
function readCount({ measure, operator, value }: EventCondition): 'some' | 'none' | 'count' | 'sum' {
  if (measure === 'sum') return 'sum';
  if ((operator === 'atLeast' && value === 1) || (operator === 'notEquals' && value === 0)) return 'some';
  return (operator === 'lessThan' && value === 1) || (operator === 'equals' && value === 0)
    ? 'none'
    : 'count';
}

/** A condition over events in words: «не покупали больше 6 месяцев (или ни разу)», «сумма заказов за последний год от 100 000 ₽». */
export function describeEvents(
  condition: EventCondition,
  locale: FormatLocale,
  findName: FindEventName,
): string {
  const { of, measure, operator, value, period } = condition;
  const words = sentences[locale];
  const asked = readCount(condition);
  const about = describeWhere(condition, locale, findName);
  const subject = fillWords(words.events[of][asked], { about });
  if (asked === 'none' && period?.type === 'last' && period.span.count > 0) {
    return `${subject} ${fillWords(words.noneLast, { of: describeSpan(period.span, locale).of })}`;
  }
  const when = period === undefined ? '' : describePeriod(period, locale);
  const parts = when === '' ? [subject] : [subject, when];
  if (asked === 'some' || asked === 'none') return parts.join(' ');
  const show = (figure: number): string =>
    measure === 'sum' ? formatSum(figure, locale) : formatNumber(figure, locale);
  const [from = 0, to = 0] = (Array.isArray(value) ? value : [value]).toSorted((a, b) => a - b);
  return [...parts, fillWords(words.figures[operator], { from: show(from), to: show(to) })].join(' ');
}
