import type { ImportProblemCode } from '../../import/import-preview.ts';

/** What is not quite right with a cell, and what becomes of it. */
export const importProblemsRu: Readonly<Record<ImportProblemCode, string>> = {
  phoneInvalid: 'Не похоже на номер телефона. Сохранено как написано.',
  phoneLossy: 'Excel округлил номер, последние цифры потеряны. Сохранено как есть, проверьте номер.',
  emailInvalid: 'Не похоже на адрес почты. Сохранено как написано.',
  dateInvalid: 'Такой даты нет. Поле останется пустым.',
  dateAmbiguous: 'День и месяц можно прочитать по-разному. Прочитано как день, месяц, год.',
  numberInvalid: 'Не похоже на число. Поле останется пустым.',
  optionUnknown:
    'В списке этого поля нет такого значения. Поле останется пустым; добавьте значение в настройках поля и загрузите файл ещё раз.',
  innInvalid: 'ИНН не проходит проверку контрольных цифр. Сохранено как написано.',
  kppInvalid: 'КПП записан неверно. Сохранено как написано.',
  ogrnInvalid: 'ОГРН не проходит проверку контрольной цифры. Сохранено как написано.',
  nameMissing: 'В строке нет имени.',
  valueTooLong: 'Слишком длинный текст. Сохранено начало.',
  formulaError: 'В ячейке ошибка формулы. Поле останется пустым.',
};
