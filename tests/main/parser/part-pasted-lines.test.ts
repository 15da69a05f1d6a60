import { describe, expect, it } from 'vitest';
import { partPastedLines } from '../../../src-main/parser/part-pasted-lines.ts';

describe('partPastedLines', () => {
  it('parts a name from the phone that follows it, blank lines and their places kept', () => {
    expect(partPastedLines('Анна 89161234567\r\n\r\nОлег Петров – +7 (916) 222-33-44\r\n')).toBe(
      'Анна\t89161234567\n\nОлег Петров\t+7 (916) 222-33-44\n',
    );
    expect(partPastedLines('Ева-Мария: (903) 111-22-33')).toBe('Ева-Мария\t(903) 111-22-33');
  });

  it('parts a phone from the name that follows it and leaves the numbers of a list out', () => {
    expect(partPastedLines('89161234567 Анна\n+79031112233 Ева маникюр')).toBe(
      '89161234567\tАнна\n+79031112233\tЕва маникюр',
    );
    expect(partPastedLines('1. Анна 89161234567\n2) Олег 89162223344')).toBe(
      'Анна\t89161234567\nОлег\t89162223344',
    );
  });

  it('leaves every other text as it is', () => {
    const others = [
      'Анна 89161234567\nгде-то был ещё один',
      'Анна\t89161234567',
      'Анна, 89161234567',
      '89161234567\n89162223344',
      'Анна 89161234567 89162223344',
      'Лампа 12\nСтол 1234567',
      'Анна 89161234567 anna@mail.ru',
    ];
    for (const text of others) expect(partPastedLines(text)).toBe(text);
  });
});
