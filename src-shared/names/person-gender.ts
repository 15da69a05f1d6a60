import { femaleFirstNames } from './female-first-names.ts';
import { maleFirstNames } from './male-first-names.ts';

export type Gender = 'female' | 'male';

const malePatronymic = /(?:вич|ьич|[кмт]ич|[ -](?:оглы|оглу|улы|угли))$/u;
const femalePatronymic = /(?:вна|[чш]на|[ -](?:кызы|гызы))$/u;
const maleSurname = /(?:[оеё]в|ин|ын|[сц]кий|[сц]кой|[нр]ый)$/u;
const femaleSurname = /(?:[оеё]ва|ина|ына|[сц]кая|ная|рая)$/u;

type PartsOfName = Readonly<{
  lastName?: string | null;
  firstName?: string | null;
  middleName?: string | null;
}>;

function toKey(text: string | null | undefined): string {
  return (text ?? '').toLowerCase().replaceAll('ё', 'е');
}

const told = new Map<string, Gender | null>();
const mostTold = 20_000;

/** Tells the gender by the patronymic, else by the first name («Саша» is both), else by the family name's ending beside a name that no dictionary holds. Null when nothing tells. */
export function findGender(name: PartsOfName): Gender | null {
  const key = `${name.lastName ?? ''}|${name.firstName ?? ''}|${name.middleName ?? ''}`;
  const known = told.get(key);
  if (known !== undefined) return known;
  if (told.size > mostTold) told.clear();
  const gender = tellGender(name);
  told.set(key, gender);
  return gender;
}

function tellGender(name: PartsOfName): Gender | null {
  const middle = toKey(name.middleName);
  if (malePatronymic.test(middle)) return 'male';
  if (femalePatronymic.test(middle)) return 'female';
  const first = toKey(name.firstName).split('-')[0] ?? '';
  const isMale = maleFirstNames.has(first);
  const isFemale = femaleFirstNames.has(first);
  if (isMale !== isFemale) return isMale ? 'male' : 'female';
  const last = toKey(name.lastName);
  if (femaleSurname.test(last)) return 'female';
  return maleSurname.test(last) && !isFemale && first !== '' ? 'male' : null;
}
