import type { FindingPartId, FindingSeverity, listFindingIds } from '../../import/import-finding.ts';

/** What was found in a file as a whole; the severity beside it says what is done. */
export const importFindingsRu: Readonly<Record<(typeof listFindingIds)[number], string>> = {
  leftOut: 'Итоги, надписи, повторы заголовков',
  twins: 'Повторы одного клиента',
  twinValues: 'Разные значения у одного клиента',
  known: 'Уже есть в базе',
  phones: 'Телефоны записаны по-разному',
  phonesSeveral: 'Несколько номеров в ячейке',
  emails: 'Описки в адресах почты',
  names: 'Регистр и порядок слов в именах',
  namesSplit: 'ФИО разложены на фамилию, имя и отчество',
  sources: 'Разные написания источника',
  needs: 'Разные написания потребности',
  zeros: 'Потеряны нули в начале ИНН, КПП, ОГРН',
  postalCode: 'В почтовом индексе не хватает цифры',
  choices: 'Такого значения нет в списке поля, оно не переносится',
  nameless: 'Нет ни имени, ни названия',
  unreachable: 'Нет ни телефона, ни почты, ни мессенджера',
};

export const findingPartsRu: Readonly<Record<FindingPartId, string>> = {
  mobile: 'мобильные',
  landline: 'городские',
  foreign: 'зарубежные',
  extension: 'с добавочным',
  short: 'не хватает цифр',
  long: 'лишние цифры',
  other: 'не номер',
  letterCase: 'регистр',
  order: 'порядок слов',
  glued: 'слитно',
  title: 'надписи',
  total: 'итоги',
  repeatedHeading: 'повторы заголовков',
};

export const findingSeveritiesRu: Readonly<Record<FindingSeverity, string>> = {
  check: 'Проверьте',
  fixed: 'Исправляется',
  info: 'К сведению',
};
