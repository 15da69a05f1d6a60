import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareNames,
  isOrganizationKey,
  makeNameKey,
  packNameKey,
  unpackNameKey,
  unpackPersonWords,
} from '../../../src-main/import/name-key.ts';

function person(text: string): ReturnType<typeof makeNameKey> {
  const [lastName, firstName, middleName] = text.split(' ').map((word) => (word === '-' ? null : word));
  return makeNameKey('person', { lastName, firstName, middleName });
}

const organization = (organizationName: string): ReturnType<typeof makeNameKey> =>
  makeNameKey('organization', { organizationName });

describe('compareNames', () => {
  it.each([
    ['Иванов Пётр Сергеевич', 'иванов петр сергеевич', 'equal'],
    ['Иванов Пётр Сергеевич', 'Иванов Пётр -', 'compatible'],
    ['Иванов Пётр Сергеевич', 'Иванов П. С.', 'compatible'],
    ['Иванов Пётр Сергеевич', 'Пётр Иванов -', 'compatible'],
    ['Иванов Пётр Сергеевич', '- Пётр -', 'compatible'],
    ['Иванов Пётр Сергеевич', '- - -', 'compatible'],
    ['Иванов Пётр Сергеевич', 'Иванов Павел Сергеевич', 'different'],
    ['Иванов Пётр Сергеевич', 'Иванов А. С.', 'different'],
    ['Иванов Пётр -', 'Иванова Анна -', 'different'],
    ['Иванов - -', '- Пётр -', 'different'],
    ['Анисимов Тимофей -', 'Анисмов Тимофей -', 'different'],
  ])('«%s» and «%s» are %s', (one, other, likeness) => {
    expect(compareNames(person(one), person(other))).toBe(likeness);
    expect(compareNames(person(other), person(one))).toBe(likeness);
  });

  it('compares organizations by their letters only and never with people', () => {
    expect(compareNames(organization('Сервис-Восток'), organization('«СЕРВИС ВОСТОК»'))).toBe('equal');
    expect(compareNames(organization('Ромашка'), organization('Василёк'))).toBe('different');
    expect(compareNames(organization('Иванов'), person('Иванов - -'))).toBe('different');
  });
});

describe('packNameKey', () => {
  it('is taken back by unpackNameKey, in part by those who ask for part of it', () => {
    const part = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        fc.constantFrom('person', 'organization'),
        part,
        part,
        part,
        (kind, lastName, firstName, organizationName) => {
          const key = makeNameKey(kind, { lastName, firstName, organizationName });
          const packed = packNameKey(key);
          expect(unpackNameKey(packed)).toEqual(key);
          expect(isOrganizationKey(packed)).toBe(kind === 'organization');
          const isWhole = kind === 'person' && key.last.length > 1 && key.first.length > 1;
          expect(unpackPersonWords(packed)).toEqual(isWhole ? { last: key.last, first: key.first } : null);
        },
      ),
    );
  });
});
