import { describe, expect, it } from 'vitest';
import { listKnownFields } from '../../../src-renderer/contacts/fields/known-field.ts';
import { describeFilter } from '../../../src-shared/filters/describe-filter.ts';
import { readySegmentRules, type ReadyRuleKey } from '../../../src-shared/segments/ready-segments.ts';

const told = (key: ReadyRuleKey, locale: 'ru' | 'en'): string => {
  const { find, valueLabel } = listKnownFields(locale, []);
  return describeFilter(readySegmentRules[key], { locale, find, valueLabel }).replaceAll(/\s/gu, ' ');
};

describe('readySegmentRules', () => {
  it('are told as a person would', () => {
    expect(told('debtors', 'ru')).toBe('Есть долг');
    expect(told('boughtOnce', 'ru')).toBe('Купили один раз');
    expect(told('withoutPhone', 'ru')).toBe('Телефона нет');
    expect(told('withoutConsent', 'ru')).toBe('Согласие на обработку данных не дано');
    expect(told('vip', 'ru')).toBe('Куплено от 100 000 ₽');
    expect(told('birthdays', 'ru')).toBe('День рождения в ближайшие 2 недели');
    expect(told('silentHalfYear', 'ru')).toBe('Покупали, но последний раз больше 6 месяцев назад');
    expect(told('debtors', 'en')).toBe('In debt');
  });
});
