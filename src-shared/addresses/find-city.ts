import { findKnownCity } from './known-cities.ts';

/** What follows belongs to a street or a house, or is no name of a place at all. */
const stopWords =
  '(?:ул(?:ица)?|пр(?:-?к?т|осп(?:ект)?|оезд)?|пер(?:еулок)?|б(?:ул(?:ьвар)?|-р)|наб(?:ережная)?|ш(?:оссе)?|пл(?:ощадь)?|м(?:кр|-н|икрорайон)|кв(?:артал|-л)?|туп(?:ик)?|ал(?:лея)?|тер|снт|гск|жк|д(?:ом)?|к(?:орп(?:ус)?)?|стр(?:оение)?|оф(?:ис)?|р-?н|район|обл(?:асть)?|край|респ(?:ублика)?|г(?:ор(?:од)?)?)';
const stop = new RegExp(String.raw`(?:^|[\s.])${stopWords}(?![\p{L}-])|(?<!-)\d`, 'iu');
const streetAhead = new RegExp(String.raw`^\s*(?:${stopWords}(?![\p{L}-])\.?\s*[\p{L}«"]|\d|$)`, 'iu');

const name = String.raw`\p{L}[\p{L}-]*(?:\.\s?)?(?:[\s/][\p{L}-]+(?:/\p{L}+)?)*`;
const cityBefore = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:г\.\s*(?!о\.)|г\s+|гор\.?\s+|город\s+)(${name})`,
  'iu',
);
const cityAfter = new RegExp(String.raw`^(${name})\s+(?:г|гор|город)\.?$`, 'iu');
const smallPlace = new RegExp(
  String.raw`^(?:(?:дер|пос|пгт|рп|[дсп])\s|(?:дер|пос|пгт|рп|[дспх]|п\.\s?г\.\s?т|р\.\s?п)\.|деревня|село|пос[её]лок|ст-ца|станица|аул|хутор)\s*(\p{L}{3}[\p{L}\d-]*(?:\s[\p{L}-]+)*)`,
  'iu',
);
/** Regions and postal noise: a part that says no city by itself. */
const noise = /(?<![\p{L}])(?:обл(?:асть|\.)?|край|респ(?:ублика|\.)?|р-н|район|округ)(?![\p{L}])/iu;

function raise(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

function tidyName(text: string): string {
  const isShouted = text === text.toUpperCase() || text === text.toLowerCase();
  if (!isShouted) return text;
  return text
    .toLowerCase()
    .split(/(?<=[\s-])/u)
    .map((word) => (/^(?:на|в|под|при)-$/u.test(word) ? word : raise(word)))
    .join('');
}

/** The longest beginning of these words that is a known city, and what follows it. */
function takeKnown(text: string): Readonly<{ city: string; rest: string }> | null {
  const words = text.split(/\s+/u);
  for (let count = Math.min(3, words.length); count > 0; count -= 1) {
    const city = findKnownCity(words.slice(0, count).join(' ').replace(/[.:]$/u, ''));
    if (city !== null) return { city, rest: words.slice(count).join(' ') };
  }
  return null;
}

/** The name behind a mark of a place: the known city it begins with, otherwise the words up to a street or a house. */
function takeMarked(text: string): string | null {
  const known = takeKnown(text);
  if (known !== null) return known.city;
  const at = text.search(stop);
  const words = (at === -1 ? text : text.slice(0, at)).trim().split(/\s+/u);
  // «Усть-Баргузин Ленина 5»: a house right behind the words belongs to a street, which is the last of them.
  if (at !== -1 && /\d/u.test(text.charAt(at)) && words.length > 1) words.pop();
  const found = words.slice(0, 3).join(' ').replace(/[.,]$/u, '');
  return found.length < 2 ? null : tidyName(found);
}

function findMarkedCity(part: string): string | null {
  const after = cityAfter.exec(part)?.[1];
  if (after !== undefined) return findKnownCity(after) ?? tidyName(after);
  const before = cityBefore.exec(part);
  return before?.[1] === undefined
    ? null
    : takeMarked(part.slice(before.index + before[0].length - before[1].length));
}

function findBareCity(part: string, hasHouse: boolean): string | null {
  const known = noise.test(part) ? null : takeKnown(part);
  if (known === null) return null;
  // «Октябрьский пр-т» is a street of that name, «Москва ул. Ленина» is not; «Казань Баумана 12» names a house.
  if (streetAhead.test(known.rest)) return /^\s*\d/u.test(known.rest) ? null : known.city;
  return hasHouse && /^\p{Lu}/u.test(known.rest) && !/(?:[иы]й|[оа]я|ое)$/u.test(known.city)
    ? known.city
    : null;
}

/**
 * The city, town or village that a Russian address names: «г. Тверь, ул. Советская, 5», «Московская обл., г. Химки»,
 * «Санкт-Петербург, Невский пр., 10», «Тверская обл, Ржев г, Ленина ул». A bare name counts when the city is known;
 * what is unclear is null.
 */
export function findCity(address: string): string | null {
  const parts = address
    .split(/[,;\n]/u)
    .map((part) => part.replaceAll(/(?<!\d)\d{6}(?!\d)|(?<![\p{L}])(?:россия|рф)(?![\p{L}])\.?/giu, ' '))
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');
  const hasHouse = /\d/u.test(address.replaceAll(/(?<!\d)\d{6}(?!\d)/gu, ''));
  const find = (look: (part: string) => string | null): string | null => {
    for (const part of parts) {
      const city = look(part);
      if (city !== null) return city;
    }
    return null;
  };
  return (
    find(findMarkedCity) ??
    find((part) => {
      const place = smallPlace.exec(part)?.[1];
      return place === undefined ? null : takeMarked(place);
    }) ??
    find((part) => findBareCity(part, hasHouse))
  );
}
