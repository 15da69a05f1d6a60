import { describe, expect, it } from 'vitest';
import { duplicateAgreements, duplicateFields } from '../../../src-shared/duplicates/duplicate.ts';
import { tellReason } from '../../../src-shared/duplicates/tell-reason.ts';

describe('tellReason', () => {
  it('tells what agrees, in the gender of the field and with the value', () => {
    const values: [string, string] = ['+79161234567', '+79161234567'];
    expect(tellReason({ field: 'phone', agreement: 'same', values }, 'ru')).toBe(
      'совпал телефон +7 (916) 123-45-67',
    );
    expect(tellReason({ field: 'email', agreement: 'same', values: ['a@b.ru', 'a@b.ru'] }, 'ru')).toBe(
      'совпала почта a@b.ru',
    );
    expect(tellReason({ field: 'middleName', agreement: 'same' }, 'ru')).toBe('совпало отчество');
  });

  it('tells what differs with both values', () => {
    expect(
      tellReason({ field: 'middleName', agreement: 'different', values: ['Ивановна', 'Петровна'] }, 'ru'),
    ).toBe('отличается отчество: Ивановна — Петровна');
    expect(
      tellReason({ field: 'birthday', agreement: 'different', values: ['1980-05-12', '--05-12'] }, 'ru'),
    ).toBe('отличается день рождения: 12.05.1980 — 12.05');
  });

  it('has words without gaps for every field and agreement in both languages', () => {
    for (const field of duplicateFields) {
      for (const agreement of duplicateAgreements) {
        for (const locale of ['ru', 'en'] as const) {
          expect(tellReason({ field, agreement }, locale)).toMatch(/^[^{}]{4,}$/u);
        }
      }
    }
  });
});
