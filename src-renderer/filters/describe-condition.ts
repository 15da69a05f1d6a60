import { describeFilter } from '../../src-shared/filters/describe-filter.ts';
import type { Condition } from '../../src-shared/filters/filter.ts';
import type { FormatLocale } from '../../src-shared/format/format-locale.ts';
import type { KnownField, KnownFields } from '../contacts/fields/known-field.ts';

type Words = Readonly<{ locale: FormatLocale; valueLabel: KnownFields['valueLabel'] }>;

/** A condition as a part of a sentence: «Источник: Авито или Сайт», «Последний заказ больше 180 дней назад». */
export function describeCondition(field: KnownField, condition: Condition, words: Words): string {
  return describeFilter(condition, { ...words, find: () => field });
}
