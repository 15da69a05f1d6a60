import { fieldsRu } from '../../src-shared/words/ru/fields.ts';

/** Columns that a file of cards may have, in their order; headings as the mapping of columns knows them. */
export const vcardHeadings = {
  kind: fieldsRu.kind,
  fullName: fieldsRu.fullName,
  lastName: fieldsRu.lastName,
  firstName: fieldsRu.firstName,
  middleName: fieldsRu.middleName,
  nickname: 'Прозвище',
  organization: fieldsRu.organizationName,
  department: 'Отдел',
  position: fieldsRu.position,
  phones: fieldsRu.phones,
  emails: fieldsRu.emails,
  workEmails: 'Рабочий e-mail',
  personalEmails: 'Личный e-mail',
  messengers: fieldsRu.messengers,
  sites: fieldsRu.sites,
  addresses: fieldsRu.addresses,
  homeAddresses: 'Домашний адрес',
  workAddresses: 'Рабочий адрес',
  birthday: fieldsRu.birthday,
  gender: fieldsRu.gender,
  tags: fieldsRu.tags,
  note: fieldsRu.note,
  list: 'Список',
} as const;

export type VcardColumn = keyof typeof vcardHeadings;
