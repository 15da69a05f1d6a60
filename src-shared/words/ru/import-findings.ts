import type { FindingPartId, FindingSeverity, listFindingIds } from '../../import/import-finding.ts';

/** What was found in a file as a whole; a finding with a switch says what the switch does. */
export const importFindingsRu: Readonly<Record<(typeof listFindingIds)[number], string>> = {
  leftOut: 'Пропустить итоги, надписи и повторы заголовков',
  twins: 'Собрать повторы одного клиента в одну карточку',
  known: 'Уже есть в базе',
  phones: 'Привести телефоны к одному виду',
  phonesSeveral: 'Номера из одной ячейки разделены',
  emails: 'Исправить описки в адресах почты',
  names: 'Исправить регистр и порядок слов в именах',
  namesSplit: 'ФИО разложены на фамилию, имя и отчество',
  sources: 'Свести разные написания источника к одному',
  needs: 'Свести разные написания потребности к одному',
  zeros: 'Возвращены нули в начале ИНН, КПП или ОГРН',
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
