import { findKnownCity } from '../../src-shared/addresses/known-cities.ts';

/** Nearly all rows of a list of addresses are addresses and nothing else. */
const share = 0.7;
const longestPart = 100;

const words =
  'г|гор|город|ул|улица|пр|пр-?к?т|просп|проспект|пр-д|проезд|пер|переулок|б-р|бул|бульвар|наб|набережная|ш|шоссе|пл|площадь|мкр|мкрн|м-н|микрорайон|кв-?л|квартал|тупик|аллея|тер|снт|гск|жк|д|дом|к|корп|корпус|стр|строение|кв|квартира|оф|офис|пом|помещение|под|подъезд|эт|этаж|р-н|район|обл|область|край|респ|республика|пос|п|пгт|рп|с|село|дер|деревня|ст|ст-ца|станица|х|хутор|аул|вл|влд|лит|литер';
/** The word before a name or a number («ул. Мира», «д.5», «кв 3») or behind a name («Тверская область»). */
const wordAhead = new RegExp(String.raw`^(?:${words})(?:\.\s*|\s+)[\p{L}\d«"]`, 'iu');
const wordBehind = new RegExp(String.raw`^[\p{L}\d.\s-]+\s(?:${words})\.?$`, 'iu');
const house = /^(?:д|дом|кв|оф|к|стр)?\d{1,4}\s?\p{L}?(?:[/-]\d{1,4}\p{L}?)?$/iu;
const streetAndHouse = /^\p{L}[\p{L}.\s-]*\s\d{1,4}\s?\p{L}?(?:[/-]\d{1,4}\p{L}?)?$/u;
const postalCode = /^\d{6}$/u;
const country = /^(?:россия|рф|российская федерация|беларусь|казахстан)$/iu;

/**
 * Whether commas part pieces of addresses, not columns: nearly every row is an address alone, and the first row is one
 * as well or has another number of commas («Адрес»). A heading of as many words as the rows have pieces names columns.
 */
export function areAddressCommas(records: readonly (readonly string[])[], width: number): boolean {
  const [first] = records;
  if (first === undefined || (first.length === width && !isAddress(first))) return false;
  const body = isAddress(first) ? records : records.slice(1);
  const addresses = body.filter((cells) => isAddress(cells)).length;
  return addresses > 0 && addresses >= body.length * share;
}

function isAddress(cells: readonly string[]): boolean {
  const parts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (parts.length < 2 || parts.some((part) => part.length > longestPart)) return false;
  // Without a word like «ул.» a city and a number may be anything.
  return parts.some((part) => hasAddressWord(part)) && parts.every((part) => isAddressPart(part));
}

function hasAddressWord(part: string): boolean {
  return wordAhead.test(part) || wordBehind.test(part);
}

function isAddressPart(part: string): boolean {
  if (hasAddressWord(part) || house.test(part) || streetAndHouse.test(part)) return true;
  return postalCode.test(part) || country.test(part) || findKnownCity(part) !== null;
}
