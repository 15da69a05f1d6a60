import { findCity } from '../../src-shared/addresses/find-city.ts';
import type { PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';
import { rememberTexts } from '../../src-shared/text/remember-texts.ts';
import { readFact, writeFact } from '../base/base-facts.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { prepareRowInserter } from '../base/row-inserter.ts';

/** How many contacts are read at once. */
const CHUNK = 1000;

/** Raised with every change of the rule: bases that were filled by another one are filled anew when they are opened. */
const ruleVersion = '1';

const addressesSql = `
  SELECT p.contact_id, p.value FROM contact_points p
  WHERE p.type = 'address' AND p.contact_id IN (SELECT value FROM json_each(?))
  ORDER BY p.contact_id, p.position`;

const cityRow = { table: 'contact_cities', given: ['contact_id', 'city'], optional: [] } as const;

const wantedSql = 'SELECT value FROM json_each(?)';

/** The first address that names a city decides; `known` saves reading the same address twice. */
function findCities(
  rows: Iterable<readonly [number, string]>,
  known: Map<string, string | null>,
): ReadonlyMap<number, string> {
  const cities = new Map<number, string>();
  for (const [id, address] of rows) {
    if (cities.has(id)) continue;
    let city = known.get(address);
    if (city === undefined) known.set(address, (city = findCity(address)));
    if (city !== null) cities.set(id, city);
  }
  return cities;
}

/** The city that the addresses of a contact name, the first that names one; remembers the addresses it has met. */
export function prepareCityFinder(): (points: readonly PreparedPoint[]) => string | null {
  const find = rememberTexts((address) => findCity(address) ?? '');
  return (points) => {
    for (const { type, value } of points) {
      const city = type === 'address' ? find(value) : '';
      if (city !== '') return city;
    }
    return null;
  };
}

/** Writes the cities of contacts that have none yet. */
export function insertContactCities(
  db: BaseDatabase,
  cities: readonly (readonly [id: number, city: string])[],
): void {
  prepareRowInserter(db, cityRow)(cities);
}

/** Reads the cities of these contacts from their addresses anew; those that are gone lose theirs. */
export function refreshContactCities(db: BaseDatabase, contactIds: readonly number[]): void {
  const select = prepareCached<[string], [number, string]>(db, addressesSql).raw();
  const forget = prepareCached(db, `DELETE FROM contact_cities WHERE contact_id IN (${wantedSql})`);
  const known = new Map<string, string | null>();
  for (let start = 0; start < contactIds.length; start += CHUNK) {
    const chunk = JSON.stringify(contactIds.slice(start, start + CHUNK));
    forget.run(chunk);
    insertContactCities(db, [...findCities(select.all(chunk), known)]);
  }
}

/** Fills the cities of a base whose contacts were written before the program read cities, or by another rule. */
export function fillContactCities(db: BaseDatabase): void {
  if (readFact(db, 'cityRule') === ruleVersion) return;
  const ids = db.sqlite.prepare<[], number>('SELECT id FROM contacts').pluck().all();
  db.sqlite.transaction(() => {
    refreshContactCities(db, ids);
    writeFact(db, 'cityRule', ruleVersion);
  })();
}
