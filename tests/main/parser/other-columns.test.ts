import { describe, expect, it } from 'vitest';
import { findLedgerDays } from '../../../src-main/parser/ledger-days.ts';
import type { WorkbookCell } from '../../../src-main/parser/workbook.ts';
import { detectRows, mapRows } from './detect-rows.ts';

const visit = (day: string | null, name: string): WorkbookCell[] => [
  day,
  name,
  '89161234567',
  'стрижка',
  900,
];

describe('mapColumns', () => {
  it('takes long numbers of passports, policies, accounts and chips for no phones', () => {
    expect(
      mapRows(
        ['Курсант', 'Тел.', 'Паспорт', 'СНИЛС', 'Номер полиса', 'Лицевой счёт', 'Чип'],
        [
          'Ким Анна',
          '89161234567',
          '4510 123456',
          '123-456-789 01',
          '0295533304',
          '4012345678',
          '643833452265042',
        ],
        [
          'Пак Олег',
          '89161234568',
          '4511 123456',
          '123-456-789 02',
          '0295533305',
          '4012345679',
          '643833452265043',
        ],
      ),
    ).toEqual(['fullName', 'phones', null, null, null, null, null]);
  });

  it('leaves phones of other people in the row out', () => {
    expect(
      mapRows(
        ['Заказчик', 'Тел. заказчика', 'Получатель', 'Тел. получателя', 'Тел. прораба'],
        ['Ким Анна', '89161234567', 'Ольга', '89161234569', '89160001122'],
        ['Пак Олег', '89161234568', 'Инна', '89161234570', '89160001122'],
      ),
    ).toEqual(['fullName', 'phones', null, null, null]);
  });

  it('believes no heading that its cells belie', () => {
    expect(
      mapRows(
        ['Клиент', 'Тел.', 'Вид', 'WhatsApp есть', 'КВ %', 'Размеры'],
        ['Ким Анна', '89161234567', 'кошка', 'да', 10, '1200х2000х400'],
        ['Пак Олег', '89161234568', 'собака', 'нет', 15, '900х1800х400'],
      ),
    ).toEqual(['fullName', 'phones', null, null, null, null]);
  });

  it('reads «Name» beside «Surname» as the first name', () => {
    expect(
      mapRows(
        ['Name', 'Surname', 'Phone'],
        ['Anna', 'Tsoy', '+79161234567'],
        ['Nino', 'Pak', '+79161234568'],
      ),
    ).toEqual(['firstName', 'lastName', 'phones']);
  });

  it('leaves a list beyond an empty column out', () => {
    expect(
      mapRows(
        ['Имя', 'Тел.', null, 'Фамилия', 'Тел', 'Долг'],
        ['Анна', '89161234567', null, 'Белых Инна Олеговна', '89161234569', 100],
        ['Олег', '89161234568', null, 'Черных Ян Ильич', '89161234570', 200],
      ).slice(-3),
    ).toEqual([null, null, null]);
  });
});

describe('fillDittos', () => {
  it('puts the value above where a cell says «the same»', () => {
    const { rows } = detectRows(
      ['ФИО', 'Тел.', 'Город', 'Откуда'],
      ['Ким Анна', '89161234567', 'Тула', 'Авито'],
      ['Пак Олег', '89161234568', '-"-', 'тот же'],
      ['Цой Инна', '89161234569', '—//—', '-'],
    );
    expect(rows.map(({ cells }) => cells.slice(2))).toEqual([
      ['Тула', 'Авито'],
      ['Тула', 'Авито'],
      ['Тула', '-'],
    ]);
  });
});

describe('findLedgerDays', () => {
  const heading = ['Дата', 'Клиент', 'Телефон', 'Услуга', 'Цена'];

  it('gives the rows under a day written once that day', () => {
    const names = ['Ким Анна', 'Пак Олег'];
    const days = ['01.03.2025', '02.03.2025', '04.03.2025'];
    const table = detectRows(
      heading,
      ...days.flatMap((day) => [visit(day, names[0] ?? ''), visit(null, names[1] ?? '')]),
    );
    expect([...findLedgerDays(table, '2025-11-01')]).toEqual([
      [3, '2025-03-01'],
      [5, '2025-03-02'],
      [7, '2025-03-04'],
    ]);
  });

  it('leaves a row without a day alone where days come again', () => {
    const days = ['01.03.2025', '01.03.2025', null, '02.03.2025', null, '02.03.2025'];
    const table = detectRows(heading, ...days.map((day) => visit(day, 'Ким Анна')));
    expect([...findLedgerDays(table, '2025-11-01')]).toEqual([]);
  });
});
