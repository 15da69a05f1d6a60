import {
  composeCardFacts,
  type CardColumns,
  type CardFacts,
} from '../../../src-main/duplicates/card-facts.ts';

type CardParts = Partial<CardColumns> &
  Readonly<{ phones?: readonly string[]; emails?: readonly string[]; address?: string }>;

/** A card as it is compared, with what a test cares about; «Фамилия Имя Отчество» may be given as one text. */
export function buildCard(id: number, name: string, parts: CardParts = {}): CardFacts {
  const [lastName = null, firstName = null, middleName = null] = name
    .split(' ')
    .map((word) => (word === '' || word === '-' ? null : word));
  const { phones = [], emails = [], address, ...columns } = parts;
  const isPerson = (columns.kind ?? 'person') === 'person';
  return composeCardFacts(
    {
      id,
      kind: 'person',
      lastName: isPerson ? lastName : null,
      firstName: isPerson ? firstName : null,
      middleName: isPerson ? middleName : null,
      birthday: null,
      organizationName: isPerson ? null : name,
      legalForm: null,
      inn: null,
      kpp: null,
      externalId: null,
      ...columns,
    },
    [
      ...phones.map((value) => ({ type: 'phone', value, valid: true })),
      ...emails.map((value) => ({ type: 'email', value, valid: true })),
      ...(address === undefined ? [] : [{ type: 'address', value: address, valid: true }]),
    ],
  );
}
