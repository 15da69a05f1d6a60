import type { AddressPart } from './address-part.ts';
import { addressParts } from './address-part.ts';

/** Joins the parts of an address that stood in columns of their own, in the order of a postal address: «620014, Россия, Екатеринбург, Ленина, 5». Parts of one sort keep the order of the columns. */
export function composeAddress(parts: readonly Readonly<{ part: AddressPart; text: string }>[]): string {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only.text;
  return addressParts
    .flatMap((sort) => parts.filter(({ part }) => part === sort).map(({ text }) => text))
    .join(', ');
}
