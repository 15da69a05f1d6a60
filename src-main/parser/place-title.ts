import { findKnownCity } from '../../src-shared/addresses/known-cities.ts';
import { readNameWord } from '../../src-shared/names/name-word.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';

/** A place that a text names and nothing else; `isName` when a person may be called so: «Владимир», «Пушкин». */
export type PlaceTitle = Readonly<{ place: string; isName: boolean }>;

const longestTitle = 60;
const namedCity = /^(?:г\.|г(?=\s)|гор\.|город)\s*(\p{Lu}[\p{L}-]+(?:[\s-]\p{L}[\p{L}-]*){0,2})$/u;
const region =
  /^(?:[\p{L}-]{4,}(?:ая|яя) (?:область|обл\.?|республика|респ\.?)|[\p{L}-]{4,}(?:ий|ый|ой) (?:край|округ|район|р-н)|(?:республика|респ\.) [\p{L}-]+(?: [\p{L}-]+)?)$/iu;
const regions = new Set(
  'адыгея, алтай, башкирия, башкортостан, беларусь, белоруссия, бурятия, дагестан, ингушетия, казахстан, калмыкия, карелия, коми, крым, ленобласть, марий эл, мордовия, подмосковье, татарстан, тыва, удмуртия, хакасия, хмао, чечня, чувашия, югра, якутия, янао'.split(
    ', ',
  ),
);
/** What stands beside a city only: «Москва и область». */
const beside = new Set(['область', 'обл', 'обл.', 'мо', 'ло', 'пригород', 'пригороды', 'окрестности']);

/** Reads «Москва», «г. Тверь», «Тверская область», «Москва и область»; null for a text that says anything more. */
export function readPlaceTitle(text: string): PlaceTitle | null {
  const title = text.trim().replaceAll(/\s+/gu, ' ').replace(/[.:]$/u, '');
  if (title === '' || title.length > longestTitle) return null;
  const [first = '', ...others] = title.split(/ и | ?[,/+] ?/u);
  if (!isPlace(first)) return null;
  if (!others.every((part) => isPlace(part) || beside.has(toSearchForm(part)))) return null;
  return { place: toSearchForm(title), isName: others.length === 0 && isPersonal(first) };
}

function isPlace(text: string): boolean {
  if (findKnownCity(text) !== null || regions.has(toSearchForm(text))) return true;
  return namedCity.test(text) || region.test(text);
}

function isPersonal(text: string): boolean {
  if (text.includes(' ')) return false;
  const { isFirstName, isSurname } = readNameWord(text);
  return isFirstName || isSurname;
}
