import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeOrganizationName } from '../../../src-shared/organizations/compose-organization-name.ts';
import {
  looksLikeOrganization,
  parseOrganizationName,
} from '../../../src-shared/organizations/parse-organization-name.ts';

describe('parseOrganizationName', () => {
  it.each([
    ['ООО "Строй"', 'ООО', 'Строй', 'ООО «Строй»'],
    ['ооо «Мега»', 'ООО', 'Мега', 'ООО «Мега»'],
    ['ООО«Строй»', 'ООО', 'Строй', 'ООО «Строй»'],
    ['OOO Romashka', 'ООО', 'Romashka', 'ООО «Romashka»'],
    ['Общество с ограниченной ответственностью «Мега»', 'ООО', 'Мега', 'ООО «Мега»'],
    ['Публичное акционерное общество Сбербанк', 'ПАО', 'Сбербанк', 'ПАО «Сбербанк»'],
    ['ЭКО-ЗАПАД, ООО', 'ООО', 'Эко-Запад', 'ООО «Эко-Запад»'],
    ['СИТИ+МЕГА, ООО', 'ООО', 'Сити+мега', 'ООО «Сити+мега»'],
    ['Ромашка (ООО)', 'ООО', 'Ромашка', 'ООО «Ромашка»'],
    ['ООО РЖД-ЛОГИСТИКА', 'ООО', 'РЖД-Логистика', 'ООО «РЖД-Логистика»'],
    ['ООО "КОФЕ И ЧАЙ"', 'ООО', 'Кофе и чай', 'ООО «Кофе и чай»'],
    ['ООО Фирма "Восток"', 'ООО', 'Фирма «Восток»', 'ООО Фирма «Восток»'],
    ['ООО "Торговый дом "Восток"', 'ООО', 'Торговый дом «Восток»', 'ООО Торговый дом «Восток»'],
    ['ООО "ТД "Восток""', 'ООО', 'ТД «Восток»', 'ООО ТД «Восток»'],
    ['ИП Брагин Арсений Витальевич', 'ИП', 'Брагин Арсений Витальевич', 'ИП Брагин Арсений Витальевич'],
    ['ип иванов и.и.', 'ИП', 'Иванов И.И.', 'ИП Иванов И.И.'],
    ['Индивидуальный предприниматель Петров П.П.', 'ИП', 'Петров П.П.', 'ИП Петров П.П.'],
    ['"Альфа" ООО (филиал)', 'ООО', '«Альфа» (филиал)', 'ООО «Альфа» (филиал)'],
    ['ОООРомашка', 'ООО', 'Ромашка', 'ООО «Ромашка»'],
    ['ИПИванов Пётр', 'ИП', 'Иванов Пётр', 'ИП Иванов Пётр'],
    ['АОнлайн', null, 'АОнлайн', 'АОнлайн'],
    ['"Ромашка"', null, 'Ромашка', 'Ромашка'],
    ['"А" и "Б"', null, '«А» и «Б»', '«А» и «Б»'],
    ['Аорта', null, 'Аорта', 'Аорта'],
    ['МТС', null, 'МТС', 'МТС'],
    ['ООО', null, 'ООО', 'ООО'],
  ])('reads %s', (text, legalForm, name, composed) => {
    const parsed = parseOrganizationName(text);
    expect(parsed).toMatchObject({ legalForm, name, isSoleProprietor: legalForm === 'ИП' });
    expect(composeOrganizationName(parsed)).toBe(composed);
  });

  it('reads back every name it composes', () => {
    const word = fc.stringMatching(/^[А-ЯЁ][а-яё]{3,9}$/u);
    fc.assert(
      fc.property(
        fc.constantFrom('ООО', 'АО', 'ПАО', 'ЗАО', 'АНО', 'МУП'),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (legalForm, words) => {
          const name = words.join(' ');
          expect(parseOrganizationName(composeOrganizationName({ legalForm, name }))).toMatchObject({
            legalForm,
            name,
          });
        },
      ),
    );
  });
});

describe('looksLikeOrganization', () => {
  it('tells organizations from people', () => {
    for (const text of ['ООО Ромашка', 'ип иванов', 'И.П. Иванов И.И.', '«Ромашка»', 'Магазин Весна']) {
      expect([text, looksLikeOrganization(text)]).toEqual([text, true]);
    }
    for (const text of [
      'Белых И.П.',
      'И. П. Белых',
      'Иванов Иван',
      'Аорта',
      'Липатов',
      'Сергей «Серый» Попов',
    ]) {
      expect([text, looksLikeOrganization(text)]).toEqual([text, false]);
    }
  });
});
