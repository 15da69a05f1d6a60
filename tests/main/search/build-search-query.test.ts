import { describe, expect, it } from 'vitest';
import { buildSearchQuery } from '../../../src-main/search/build-search-query.ts';

const match = (text: string) => buildSearchQuery(text)?.match;

describe('buildSearchQuery', () => {
  it('asks for long words anywhere and for short ones where a word begins', () => {
    expect(match('Ёлкин Пё')).toBe('"елкин" AND " пе"');
    expect(match('и')).toBe('"  и"');
  });

  it('takes a phone apart from its spelling', () => {
    expect(match('8 (916) 123-45-67')).toBe('("89161234567" OR "  79161234567")');
    expect(match('+7 916 123')).toBe('"7916123"');
    expect(match('45-67')).toBe('"4567"');
    expect(match('иванов 8 916 123 45 67')).toBe('"иванов" AND ("89161234567" OR "  79161234567")');
  });

  it('leaves short numbers among words as they are', () => {
    expect(match('дом 5 кв 12')).toBe('"дом" AND "  5" AND " кв" AND " 12"');
  });

  it('reads initials as beginnings of words and keeps addresses whole', () => {
    expect(match('Иванов И.П.')).toBe('"иванов" AND "  и" AND "  п"');
    expect(match('ivan.petrov@mail.ru')).toBe('"ivan.petrov@mail.ru"');
  });

  it('passes over quotes and other signs of the query language', () => {
    expect(match('ООО "Строй*" OR')).toBe('"ооо" AND "строй" AND " or"');
    expect(buildSearchQuery('«» "*')).toBeNull();
    expect(buildSearchQuery('  ')).toBeNull();
  });

  it('offers the beginnings of a sorted name, also with the family name typed last', () => {
    expect(buildSearchQuery('Иван Иванов')?.namePrefixes).toEqual(['иван иванов', 'иванов иван']);
  });
});
