import { createSampleRandom, type SampleRandom } from './sample-random.ts';
import {
  cities,
  familyNames,
  femaleNames,
  maleNames,
  needs,
  notes,
  patronymicStems,
  sources,
} from './sample-words.ts';

/** Headings of the made-up list, in the order of `SampleRow`. */
export const sampleHeadings = [
  'Фамилия',
  'Имя',
  'Отчество',
  'Телефон',
  'Телефон 2',
  'E-mail',
  'Дата рождения',
  'Пол',
  'Город',
  'Источник',
  'Потребность',
  'Сумма покупок',
  'Долг',
  'Примечание',
  'Согласие',
] as const;

/** One row of the made-up list: text, numbers, nulls for empty cells. */
export type SampleRow = readonly (string | number | null)[];

/** The n-th client (from 0) of a made-up list; the same n gives the same client. */
export function makeSampleClient(n: number): SampleRow {
  const random = createSampleRandom(n * 2_654_435_761);
  const female = random.chance(0.55);
  const family = random.pick(familyNames);
  const given = female ? random.pick(femaleNames) : random.pick(maleNames);
  const stem = random.pick(patronymicStems);
  return [
    female ? toFeminine(family) : family,
    given,
    random.chance(0.9) ? stem + (female ? 'на' : 'ич') : null,
    spellPhone(random),
    random.chance(0.12) ? spellPhone(random) : null,
    random.chance(0.7) ? `client${n}@${random.pick(['mail.ru', 'yandex.ru', 'bk.ru', 'gmail.com'])}` : null,
    random.chance(0.6) ? spellDate(random) : null,
    female ? 'ж' : 'м',
    random.pick(cities),
    random.pick(sources),
    random.pick(needs),
    random.below(200) * 500,
    random.chance(0.1) ? 2500 : 0,
    random.chance(0.4) ? random.pick(notes) : null,
    random.pick(['да', 'да', 'нет', null]),
  ];
}

function toFeminine(family: string): string {
  return `${family}а`;
}

function spellPhone(random: SampleRandom): string | number {
  const digits = `9${random.below(100).toString().padStart(2, '0')}${random.below(10_000_000).toString().padStart(7, '0')}`;
  const [code, first, second, third] = [
    digits.slice(0, 3),
    digits.slice(3, 6),
    digits.slice(6, 8),
    digits.slice(8),
  ];
  return random.pick<string | number>([
    `+7 (${code}) ${first}-${second}-${third}`,
    `8 (${code}) ${first}-${second}-${third}`,
    `8-${code}-${first}-${second}-${third}`,
    Number(`8${digits}`),
    Number(`7${digits}`),
    digits,
  ]);
}

function spellDate(random: SampleRandom): string {
  const day = (random.below(28) + 1).toString().padStart(2, '0');
  const month = (random.below(12) + 1).toString().padStart(2, '0');
  return `${day}.${month}.${1950 + random.below(55)}`;
}
