import type { TFunction } from 'i18next';
import type { Condition } from '../../src-shared/filters/filter.ts';
import { formatFieldValue } from '../contacts/fields/format-field-value.ts';
import type { KnownField, KnownFields } from '../contacts/fields/known-field.ts';
import type { Format } from '../ui/use-format.ts';

type Words = Readonly<{ t: TFunction<'filters'>; format: Format; valueLabel: KnownFields['valueLabel'] }>;

/** A condition as a part of a sentence: «Источник: Авито или Сайт», «Последний заказ больше 180 дней назад». */
export function describeCondition(field: KnownField, condition: Condition, words: Words): string {
  const { t } = words;
  const { operator, value } = condition;
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const shown = parts.map((part) => describePart(field, part, words));
  const [from = '', to = ''] = shown;
  const about = { field: field.label };
  if (operator === 'olderThanDays' || operator === 'withinLastDays' || operator === 'withinNextDays') {
    return t(`sentence.${operator}`, { ...about, count: Number(value) });
  }
  if (operator === 'between') return t('sentence.between', { ...about, from, to });
  if (operator === 'isEmpty' || operator === 'isFilled') return t(`sentence.${operator}`, about);
  return t(`sentence.${operator}`, { ...about, value: shown.join(t('or')) });
}

function describePart(field: KnownField, part: unknown, { format, valueLabel }: Words): string {
  const known = typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean';
  return known ? formatFieldValue(field, part, { format, valueLabel }) : '';
}
