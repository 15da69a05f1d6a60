import type { ContactKind } from '../../src-shared/contacts/contact.ts';
import { rememberTexts } from '../../src-shared/text/remember-texts.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { readSurvivors } from '../merges/merged-cards.ts';
import { createContactIndex, type ContactIndex } from './contact-index.ts';
import type { KnownContacts } from './import-engine.ts';
import { prepareOwnCardFinder } from './living/own-cards.ts';
import type { ImportRules } from './import-rules.ts';
import type { ImportSession } from './import-session.ts';
import { findKnownRows } from './known-rows.ts';
import { makeNameKey, makeNamePart, packNameKey } from './name-key.ts';
import { composeKeys, type ContactKeys } from './row-keys.ts';

type ContactRow = readonly [
  id: number,
  kind: ContactKind,
  lastName: string | null,
  firstName: string | null,
  middleName: string | null,
  organizationName: string | null,
  externalId: string | null,
  inn: string | null,
  kpp: string | null,
  birthday: string | null,
];
type PointRow = readonly [contactId: number, type: string, value: string, valid: number];

const selectSql =
  'SELECT id, kind, last_name, first_name, middle_name, organization_name, external_id, inn, kpp, birthday FROM contacts';
const contactsSql = `${selectSql} WHERE deleted_at IS NULL ORDER BY id`;
const trashSql = `${selectSql} WHERE deleted_at IS NOT NULL AND merged_into_id IS NULL ORDER BY id`;
const unitedSql = `${selectSql} WHERE merged_into_id IS NOT NULL ORDER BY id`;
const pointsSql = `
  SELECT contact_id, type, value, valid FROM contact_points ORDER BY contact_id, type, position`;

/** Loads the keys of every contact that is not in the trash. 100,000 contacts take about a second. */
export function loadContactIndex(db: BaseDatabase): ContactIndex {
  const index = loadIndex(db, contactsSql);
  holdUnitedCards(db, index);
  return index;
}

/**
 * Loads whom the rows of a file are compared with; without matching nobody of the base. With a session also what became
 * of its rows when they were imported before.
 */
export function loadKnownContacts(
  db: BaseDatabase,
  { match }: ImportRules,
  session?: ImportSession,
): KnownContacts {
  if (match === 'none') return { live: createContactIndex(), trash: null };
  return {
    live: loadContactIndex(db),
    trash: loadTrashIndex(db),
    findOwn: prepareOwnCardFinder(db),
    findKnownRow: session === undefined ? undefined : findKnownRows(db, session),
  };
}

/**
 * A card that was united with another is still known by its own name, id and numbers: what fits it is the other one.
 * The points of both are its own here, since they went over to the other.
 */
function holdUnitedCards({ sqlite }: BaseDatabase, index: ContactIndex): void {
  const survivors = readSurvivors(sqlite);
  if (survivors.size === 0) return;
  const selectPoints = sqlite
    .prepare<[number, number], PointRow>(
      'SELECT contact_id, type, value, valid FROM contact_points WHERE contact_id IN (?, ?) ORDER BY type, position',
    )
    .raw();
  for (const row of sqlite.prepare<[], ContactRow>(unitedSql).raw().all()) {
    const survivorId = survivors.get(row[0]);
    if (survivorId === undefined || index.card(survivorId) === undefined) continue;
    index.follow(survivorId, readKeys(row, selectPoints.all(row[0], survivorId)));
  }
}

function loadTrashIndex(db: BaseDatabase): ContactIndex | null {
  const any = db.sqlite
    .prepare('SELECT 1 FROM contacts WHERE deleted_at IS NOT NULL AND merged_into_id IS NULL LIMIT 1')
    .get();
  return any === undefined ? null : loadIndex(db, trashSql);
}

function loadIndex({ sqlite }: BaseDatabase, sql: string): ContactIndex {
  const index = createContactIndex();
  const points = sqlite.prepare<[], PointRow>(pointsSql).raw().iterate();
  try {
    addContacts(index, sqlite.prepare<[], ContactRow>(sql).raw().iterate(), points);
  } finally {
    // Points of the trash may be left over, and SQLite refuses to write while a reading is open.
    points.return?.();
  }
  return index;
}

/** A prepared reading of the keys of one contact; null for one that is gone or in the trash. */
export function prepareKeysReader({ sqlite }: BaseDatabase): (id: number) => ContactKeys | null {
  const select = sqlite
    .prepare<[number], ContactRow>(`${selectSql} WHERE id = ? AND deleted_at IS NULL`)
    .raw();
  const selectPoints = sqlite
    .prepare<[number], PointRow>(
      'SELECT contact_id, type, value, valid FROM contact_points WHERE contact_id = ? ORDER BY type, position',
    )
    .raw();
  return (id) => {
    const row = select.get(id);
    return row === undefined ? null : readKeys(row, selectPoints.all(id));
  };
}

/** Reads contacts and points side by side: both come in the order of the contact's id. */
function addContacts(index: ContactIndex, contacts: Iterable<ContactRow>, points: Iterator<PointRow>): void {
  // Names repeat in a large base.
  const makePart = rememberTexts(makeNamePart);
  let next = points.next();
  for (const row of contacts) {
    const own: PointRow[] = [];
    while (next.done !== true && next.value[0] <= row[0]) {
      if (next.value[0] === row[0]) own.push(next.value);
      next = points.next();
    }
    index.add(row[0], readKeys(row, own, makePart), -1);
  }
}

function readKeys(row: ContactRow, points: readonly PointRow[], makePart = makeNamePart): ContactKeys {
  const [, kind, lastName, firstName, middleName, organizationName, externalId, inn, kpp, birthday] = row;
  const valid = (wanted: string): string[] =>
    points.filter(([, type, , isValid]) => type === wanted && isValid === 1).map(([, , value]) => value);
  return composeKeys(
    packNameKey(makeNameKey(kind, { lastName, firstName, middleName, organizationName }, makePart)),
    { externalId, inn, kpp, birthday },
    valid('phone'),
    valid('email'),
    () => points.map(([, type, value]) => `${type}:${value}`).join(' '),
  );
}
