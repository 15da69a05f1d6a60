import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePersonName } from '../../../src-shared/names/compose-person-name.ts';
import { splitPersonName } from '../../../src-shared/names/split-person-name.ts';

type Case = readonly [
  text: string,
  last: string | null,
  first: string | null,
  middle: string | null,
  gender: string | null,
];

const cases: readonly Case[] = [
  ['Иванов Иван Иванович', 'Иванов', 'Иван', 'Иванович', 'male'],
  ['Иван Иванович Иванов', 'Иванов', 'Иван', 'Иванович', 'male'],
  ['Иванов, Иван Иванович', 'Иванов', 'Иван', 'Иванович', 'male'],
  ['Семён Гордеев', 'Гордеев', 'Семён', null, 'male'],
  ['Волков Макар', 'Волков', 'Макар', null, 'male'],
  ['Матвеве Матвей Денисович', 'Матвеве', 'Матвей', 'Денисович', 'male'],
  ['ЛЯЙСАН ГАБДУЛЛОВНА ХАЙРУЛЛИНА', 'Хайруллина', 'Ляйсан', 'Габдулловна', 'female'],
  [' Павлова  Тамара Илинична ', 'Павлова', 'Тамара', 'Илинична', 'female'],
  ['иванова-петрова анна-мария сергеевна', 'Иванова-Петрова', 'Анна-Мария', 'Сергеевна', 'female'],
  ['МАМЕДОВ ЭЛЬДАР ГУСЕЙН ОГЛЫ', 'Мамедов', 'Эльдар', 'Гусейн оглы', 'male'],
  ['Гусейнова Лейла Рамиз кызы', 'Гусейнова', 'Лейла', 'Рамиз кызы', 'female'],
  ['Абрамович Роман Аркадьевич', 'Абрамович', 'Роман', 'Аркадьевич', 'male'],
  ['Абрамович Роман', 'Абрамович', 'Роман', null, 'male'],
  ['Илья Ильич Обломов', 'Обломов', 'Илья', 'Ильич', 'male'],
  ['Пётр Ильич', null, 'Пётр', 'Ильич', 'male'],
  ['Цой Виктор', 'Цой', 'Виктор', null, 'male'],
  ['Заяц Вера', 'Заяц', 'Вера', null, 'female'],
  ['Любовь', null, 'Любовь', null, 'female'],
  ['Саша', null, 'Саша', null, null],
  ['Петров', 'Петров', null, null, null],
  ['Ли Чжун Мин', 'Ли', 'Чжун', 'Мин', null],
  ["О'НИЛ ШОН", "О'Нил", 'Шон', null, null],
  ['Людвиг ван Бетховен', 'ван Бетховен', 'Людвиг', null, null],
  ['Нгуен Ван Хай', 'Нгуен', 'Ван', 'Хай', null],
  ['людвиг ван бетховен', 'ван Бетховен', 'Людвиг', null, null],
  ['Ван Ольга', 'Ван', 'Ольга', null, 'female'],
  ['Ольга Ван', 'Ван', 'Ольга', null, 'female'],
  ['Мамедов Али Гасан-Оглы', 'Мамедов', 'Али', 'Гасан-Оглы', 'male'],
  ['John Ronald Tolkien', 'Tolkien', 'John', 'Ronald', 'male'],
  ['Ivanov Ivan', 'Ivanov', 'Ivan', null, 'male'],
];

const lastNames = [
  'Иванов',
  'Соловьёв',
  'Цой',
  'Заяц',
  'Бабич',
  'Черных',
  'Шевченко',
  'Мамин-Сибиряк',
  'Рабинович',
];
const firstNames = ['Иван', 'Пётр', 'Илья', 'Лев', 'Семён', 'Тимур'];
const middleNames = ['Иванович', 'Ильич', 'Львович', 'Фёдорович', 'Кузьмич', 'Рамиз оглы'];

describe('splitPersonName', () => {
  it.each(cases)('takes «%s» to pieces', (text, lastName, firstName, middleName, gender) => {
    expect(splitPersonName(text)).toMatchObject({ lastName, firstName, middleName, gender });
  });

  it.each(['Егорова Э.А.', 'Егорова Э. А.', 'Э.А. Егорова', 'ЕгороваЭ.А.', 'ЕГОРОВА Э.А.'])(
    'claims of «%s» no more than initials',
    (text) => {
      const name = splitPersonName(text);
      expect(name).toMatchObject({
        lastName: 'Егорова',
        firstName: 'Э.',
        middleName: 'А.',
        gender: 'female',
      });
      expect(composePersonName(name)).toBe('Егорова Э.А.');
    },
  );

  it('keeps remarks and nicknames apart from the name', () => {
    expect(splitPersonName('Анна (маникюр)')).toMatchObject({ firstName: 'Анна', note: 'маникюр' });
    expect(splitPersonName('Иван, сантехник')).toMatchObject({
      firstName: 'Иван',
      lastName: null,
      note: 'сантехник',
    });
    expect(splitPersonName('Сергей «Серый» Попов')).toMatchObject({
      firstName: 'Сергей',
      lastName: 'Попов',
      note: 'Серый',
    });
    expect(splitPersonName('Иванов Иван Иванович сантехник')).toMatchObject({
      lastName: 'Иванов',
      note: 'сантехник',
    });
    expect(splitPersonName('Иван 89161234567')).toMatchObject({ firstName: 'Иван', note: '89161234567' });
  });

  it('says when it is not certain', () => {
    expect(splitPersonName('Иванов Иван Иванович').certain).toBe(true);
    expect(splitPersonName('Гарри Поттер').certain).toBe(false);
    expect(splitPersonName('Петров').certain).toBe(false);
  });

  it('takes to pieces what was composed, in both orders', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lastNames),
        fc.constantFrom(...firstNames),
        fc.constantFrom(...middleNames),
        (lastName, firstName, middleName) => {
          const parts = { lastName, firstName, middleName };
          expect(splitPersonName(composePersonName(parts))).toMatchObject(parts);
          expect(splitPersonName(composePersonName(parts).toUpperCase())).toMatchObject(parts);
          expect(splitPersonName(`${firstName} ${middleName} ${lastName}`)).toMatchObject(parts);
        },
      ),
    );
  });

  it('loses no word of any text', () => {
    const word = fc.stringMatching(/^[А-ЯЁ][а-яё]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const { lastName, firstName, middleName, note } = splitPersonName(words.join(' '));
        const kept = [lastName, firstName, middleName, note].join(' ').toLowerCase().split(/\s+/u);
        expect(kept.filter((part) => part !== '').toSorted()).toEqual(
          words.map((one) => one.toLowerCase()).toSorted(),
        );
      }),
    );
  });
});
