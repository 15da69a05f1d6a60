/** Parts of an address that stand in columns of their own, in the order of a Russian postal address. */
export const addressParts = [
  'postalCode',
  'country',
  'region',
  'district',
  'city',
  'street',
  'house',
  'flat',
] as const;
export type AddressPart = (typeof addressParts)[number];
