import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { toWord, type CardFacts } from './card-facts.ts';
import { listBirthdayKeys } from './person-plan.ts';

type BornRow = readonly [id: number, lastName: string | null, firstName: string | null, birthday: string];

/** Years in which somebody who is in a base may be born. */
const firstYear = 1900;
const lastYear = 2040;
/** So many people are born on one day of the year in a base of a million. */
const mostRows = 3000;

/** Ids of living people who are born on the same day and are called alike, as a scan pairs them; the year may differ or be missing. */
export function listBornAlike(db: BaseDatabase, { birthday, last, first }: CardFacts): readonly number[] {
  if (birthday === '') return [];
  const wanted = collectKeys({ birthday, last, first });
  if (wanted.size === 0) return [];
  // By the birthday: the index of names begins with `deleted_at`, and the planner would read all of it.
  const rows = prepareCached<[string, number], BornRow>(
    db,
    `SELECT id, last_name, first_name, birthday FROM contacts
     WHERE birthday IN (SELECT value FROM json_each(?)) AND +deleted_at IS NULL LIMIT ?`,
  )
    .raw()
    .all(JSON.stringify(listSameDays(birthday)), mostRows);
  return rows
    .filter(([, lastName, firstName, born]) => {
      const card = { birthday: born, last: toWord(lastName ?? ''), first: toWord(firstName ?? '') };
      return [...collectKeys(card)].some((key) => wanted.has(key));
    })
    .map(([id]) => id);
}

/** The day in every year, and without one. */
function listSameDays(birthday: string): readonly string[] {
  const day = birthday.slice(-6);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, n) => `${firstYear + n}${day}`);
  return [`-${day}`, ...years];
}

function collectKeys(card: Pick<CardFacts, 'birthday' | 'last' | 'first'>): ReadonlySet<string> {
  const keys = new Set<string>();
  listBirthdayKeys(card, (key) => keys.add(key));
  return keys;
}
