import { composeSortName } from '../../src-shared/contacts/contact-name.ts';
import { listFullFirstNames } from '../../src-shared/names/short-first-names.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { asPerson } from './as-person.ts';
import { listBornAlike } from './list-born-alike.ts';
import type { CardFacts } from './card-facts.ts';

/** How many contacts one key may bring: more are an office or a crowd of namesakes. */
const mostByKey = 60;
const endOfRange = '\uFFFF';

/** Ids of living contacts that share something with a card, found by the indexes of the base; the card itself may be among them. */
export function listLikelyIds(db: BaseDatabase, card: CardFacts): readonly number[] {
  const ids = new Set<number>();
  const take = (found: readonly number[]): void => found.forEach((id) => ids.add(id));
  for (const phone of card.phones) take(findByText(db, phone.replaceAll(/\D/gu, '').slice(-8)));
  for (const email of card.emails) take(findByText(db, email));
  for (const handle of card.messengers) take(findByText(db, handle));
  if (card.inn !== '') take(findByColumn(db, 'inn', card.inn));
  if (card.externalId !== '') take(findByColumn(db, 'external_id', card.externalId));
  for (const name of listSortNames(card)) take(findByName(db, name));
  const person = asPerson(card);
  if (person !== null) {
    if (person !== card) for (const name of listSortNames(person)) take(findByName(db, name));
    take(findByMistypedName(db, person));
    take(listBornAlike(db, person));
  }
  if (card.addressWords.length > 0) take(findByAddress(db, card.shown.address));
  return [...ids];
}

/** The trigram index of the search finds phones, mailboxes and handles as they are written there. */
function findByText(db: BaseDatabase, text: string): readonly number[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.filter((word) => word.length > 2 && !commonWords.has(word));
  if (long.length === 0) return [];
  const match = long.map((word) => `"${word}"`).join(' AND ');
  return prepareCached<[string, number], number>(
    db,
    'SELECT rowid FROM contact_search WHERE contact_search MATCH ? LIMIT ?',
  )
    .pluck()
    .all(match, mostByKey);
}

/** Parts of addresses in the network that narrow nothing. */
const commonWords: ReadonlySet<string> = new Set([
  'mail',
  'yandex',
  'gmail',
  'com',
  'inbox',
  'list',
  'rambler',
]);

function findByColumn(db: BaseDatabase, column: 'inn' | 'external_id', value: string): readonly number[] {
  return prepareCached<[string, number], number>(
    db,
    `SELECT id FROM contacts WHERE ${column} = ? AND deleted_at IS NULL LIMIT ?`,
  )
    .pluck()
    .all(value, mostByKey);
}

/** Only as it is written: the words of an address are not kept in the base. */
function findByAddress(db: BaseDatabase, address: string): readonly number[] {
  return prepareCached<[string, number], number>(
    db,
    "SELECT contact_id FROM contact_points WHERE type = 'address' AND value = ? LIMIT ?",
  )
    .pluck()
    .all(address, mostByKey);
}

/** Beginnings of names in the order of the list: the family name with the first one or its short form, in either order. */
function listSortNames(card: CardFacts): readonly string[] {
  if (card.kind === 'organization') {
    const { organization } = card.shown;
    return organization === '' ? [] : [composeSortName('organization', { organizationName: organization })];
  }
  const { last, first } = card;
  if (last === '') return first.length > 1 ? [`${first} `] : [];
  if (first === '') return [last];
  if (first.length === 1) return [`${last} ${first}`];
  const firsts = new Set([first, ...listFullFirstNames(first)]);
  return [...[...firsts].map((name) => `${last} ${name}`), `${last} ${first.charAt(0)}.`, `${first} ${last}`];
}

function findByName(db: BaseDatabase, beginning: string): readonly number[] {
  return prepareCached<[string, string, number], number>(
    db,
    'SELECT id FROM contacts WHERE deleted_at IS NULL AND sort_name >= ? AND sort_name < ? LIMIT ?',
  )
    .pluck()
    .all(beginning, beginning + endOfRange, mostByKey);
}

/** A slip of the pen is seldom among the first letters. */
const soundLetters = 3;

function findByMistypedName(db: BaseDatabase, { last, first }: CardFacts): readonly number[] {
  if (last.length <= soundLetters || first.length < 2) return [];
  const beginning = last.slice(0, soundLetters);
  return prepareCached<[string, string, string, number], number>(
    db,
    `SELECT id FROM contacts
     WHERE deleted_at IS NULL AND sort_name >= ? AND sort_name < ? AND instr(sort_name, ?) > 0 LIMIT ?`,
  )
    .pluck()
    .all(beginning, beginning + endOfRange, ` ${first}`, mostByKey);
}
