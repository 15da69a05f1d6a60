import { describe, expect, it } from 'vitest';
import { compareShapes, describeShape, isSameShape } from '../../../src-main/import/table-shape.ts';

const ten = ['ФИО', 'Телефон', 'E-mail', 'Город', 'Источник', 'Теги', 'Сумма', 'Долг', 'Заметка', 'ИНН'];

describe('describeShape', () => {
  it('says the same of the same headings in another order, case and signs', () => {
    expect(describeShape(['ФИО', 'Тел. раб.', 'Ёмкость'])).toBe(
      describeShape(['емкость', 'ТЕЛ РАБ', ' фио: ']),
    );
  });

  it('is empty for a table without headings', () => {
    expect(describeShape([])).toBe('');
  });
});

describe('isSameShape', () => {
  it('knows a file with one heading of ten renamed or one added', () => {
    expect(isSameShape(describeShape(ten), describeShape([...ten.slice(1), 'Клиент']))).toBe(true);
    expect(isSameShape(describeShape(ten), describeShape([...ten, 'Новый столбец']))).toBe(true);
  });

  it('takes a file with two of ten renamed for another one', () => {
    expect(compareShapes(describeShape(ten), describeShape([...ten.slice(2), 'Имя', 'Моб.']))).toBe(0.8);
    expect(isSameShape(describeShape(ten), describeShape([...ten.slice(2), 'Имя', 'Моб.']))).toBe(false);
  });

  it('compares nothing with a table without headings', () => {
    expect(isSameShape('', '')).toBe(false);
  });
});
