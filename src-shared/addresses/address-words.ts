import { toSearchForm } from '../text/search-form.ts';

/** Words that say what stands beside them and not which one it is. */
const sorts: ReadonlySet<string> = new Set(
  `г гор город п пос поселок с село д дом дер деревня ул улица пр пр-т пр-кт просп проспект пер переулок б-р бул бульвар
   ш шоссе наб набережная пл площадь пр-д проезд туп тупик мкр микрорайон кв квартира кв-л квартал оф офис пом помещение
   ком комната корп корпус к стр строение лит литера вл владение эт этаж под подъезд обл область р-н район респ республика
   край россия рф российская федерация st street ave avenue rd road apt flat city`.split(/\s+/u),
);
const postalCode = /^\d{6}$/u;
const parts = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/**
 * The words by which an address is known, in order of the alphabet: «г. Москва, ул. Ленина, д. 5, кв. 12» →
 * 12, 5, ленина, москва. Empty for an address without a number: a town tells nothing of who lives there.
 */
export function listAddressWords(address: string): readonly string[] {
  const words = (toSearchForm(address).match(parts) ?? []).filter(
    (word) => !sorts.has(word) && !postalCode.test(word),
  );
  return words.length > 1 && words.some((word) => /\d/u.test(word)) ? [...new Set(words)].toSorted() : [];
}

/** How two addresses stand to one another: `part` when one leaves out the town or the flat of the other. */
export function compareAddressWords(
  one: readonly string[],
  other: readonly string[],
): 'same' | 'part' | 'different' {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (!shorter.every((word) => longer.includes(word))) return 'different';
  if (shorter.length === longer.length) return 'same';
  return longer.length - shorter.length <= 2 ? 'part' : 'different';
}
