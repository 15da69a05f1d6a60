/** Fields by which a contact can be known at all: a row that fills none of them makes nobody. */
export const identityFieldIds: ReadonlySet<string> = new Set([
  'fullName',
  'lastName',
  'firstName',
  'organizationName',
  'phones',
  'emails',
  'messengers',
  'contactsMixed',
  'inn',
]);
