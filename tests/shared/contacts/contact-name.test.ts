import { describe, expect, it } from 'vitest';
import { composeContactName, composeSortName } from '../../../src-shared/contacts/contact-name.ts';
import { listMissingFields, scoreCompleteness } from '../../../src-shared/contacts/score-completeness.ts';

describe('composeContactName', () => {
  it('writes people and organizations as their owner says them', () => {
    expect(composeContactName('person', { lastName: 'Егорова', firstName: 'Э.', middleName: 'А.' })).toBe(
      'Егорова Э.А.',
    );
    expect(composeContactName('organization', { organizationName: 'Строй', legalForm: 'ООО' })).toBe(
      'ООО «Строй»',
    );
  });

  it('names a contact without a name by what reaches it, the phone first', () => {
    const points = [
      { type: 'email', value: 'a@b.ru' },
      { type: 'phone', value: '+79161234567' },
    ] as const;
    expect(composeContactName('person', {}, points)).toBe('+7 (916) 123-45-67');
    expect(composeContactName('person', {})).toBe('');
  });
});

describe('composeSortName', () => {
  it('puts the family name or the distinctive word first', () => {
    expect(composeSortName('person', { lastName: 'Ёлкин', firstName: 'Пётр' })).toBe('елкин петр');
    expect(composeSortName('organization', { organizationName: 'ТД «Восток»', legalForm: 'ООО' })).toBe(
      'тд восток',
    );
  });
});

describe('scoreCompleteness', () => {
  it('is the share of the fields that count for the kind', () => {
    expect(scoreCompleteness('person', () => true)).toBe(100);
    expect(scoreCompleteness('person', () => false)).toBe(0);
    const filled = new Set(['lastName', 'firstName', 'phones', 'inn']);
    expect(scoreCompleteness('person', (id) => filled.has(id))).toBe(38);
    expect(listMissingFields('person', (id) => filled.has(id))).not.toContain('inn');
    expect(listMissingFields('organization', (id) => filled.has(id))).toContain('organizationName');
  });
});
