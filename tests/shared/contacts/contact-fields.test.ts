import { describe, expect, it } from 'vitest';
import { contactFields, findContactField } from '../../../src-shared/contacts/contact-fields.ts';
import { customFieldToContactField } from '../../../src-shared/contacts/custom-field-as-contact-field.ts';
import { findHeadingTarget, isComputedHeading } from '../../../src-shared/contacts/find-heading-target.ts';
import { toHeadingKey } from '../../../src-shared/contacts/heading-key.ts';
import { pointHeadingKinds } from '../../../src-shared/contacts/point-heading-kinds.ts';
import { fieldsEn } from '../../../src-shared/words/en/fields.ts';
import { fieldsRu } from '../../../src-shared/words/ru/fields.ts';

describe('contactFields', () => {
  it('declares every id once', () => {
    const ids = contactFields.map((field) => field.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(findContactField('phones')?.kind).toBe('points');
    expect(findContactField('nothing')).toBeUndefined();
  });

  it('holds the fields the driver speaks of', () => {
    const spoken =
      'kind lastName firstName middleName gender birthday organizationName legalForm inn kpp ogrn phones emails sites messengers addresses position activity industry size budget workHours head contactPersons source need tags group note preferredTime preferredChannel externalId completeness importRow openingTotal openingDebt openingLastOrderAt consent consentAt';
    expect(spoken.split(' ').filter((id) => findContactField(id) === undefined)).toEqual([]);
  });

  it('writes headings in the form they are compared in, each for one meaning', () => {
    const headings = [...contactFields.flatMap((field) => field.headings), ...pointHeadingKinds.keys()];
    expect(headings.filter((heading) => toHeadingKey(heading) !== heading)).toEqual([]);
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
  });
});

describe('findHeadingTarget', () => {
  it.each([
    ['ФИО', { fieldId: 'fullName' }],
    ['Сумма, руб.', { fieldId: 'openingTotal' }],
    ['Тел. раб.', { fieldId: 'phones', pointKind: 'work' }],
    ['Телефон1', { fieldId: 'phones', pointKind: null }],
    ['E-mail 2 - Value', { fieldId: 'emails' }],
    ['Факс 2 (контакт)', { fieldId: 'phones', pointKind: 'fax' }],
    ['Контакт: Рабочий e-mail', { fieldId: 'emails', pointKind: 'work' }],
    ['Город (раб. адрес)', { fieldId: 'addresses', pointKind: 'work', part: 'city' }],
    ['Страница ВКонтакте ', { fieldId: 'messengers', service: 'vk' }],
  ])('reads «%s»', (heading, expected) => {
    expect(findHeadingTarget(heading)).toMatchObject(expected);
  });

  it.each(['Отчётный ДР', 'Доступен для всех', '№', ''])('does not guess at «%s»', (heading) => {
    expect(findHeadingTarget(heading)).toBeUndefined();
  });
});

describe('isComputedHeading', () => {
  it.each([
    ['Russian', fieldsRu],
    ['English', fieldsEn],
  ])(
    'is true for every %s name of what the program computes; every other name is the heading of its field',
    (_, words) => {
      const labels = Object.entries<string>(words).filter(([id]) => id !== 'name');
      const wrong = labels.filter(([id, label]) => {
        const isTaken = id === 'fullName' || findContactField(id)?.editable === true;
        return isTaken ? findHeadingTarget(label)?.fieldId !== id : !isComputedHeading(label);
      });
      expect(wrong).toEqual([]);
      expect(findHeadingTarget(words.name)?.fieldId).toBe('fullName');
    },
  );
});

describe('customFieldToContactField', () => {
  it('makes an entry of the list with its label as the heading', () => {
    const custom = {
      id: 7,
      label: 'Размер обуви',
      kind: 'list' as const,
      options: ['41', '42'],
      archived: false,
    };
    expect(customFieldToContactField(custom)).toMatchObject({
      id: 'custom:7',
      kind: 'enum',
      storage: { in: 'custom', fieldId: 7 },
      headings: ['размер обуви'],
      values: ['41', '42'],
    });
  });
});
