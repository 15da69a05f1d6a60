import { filterChoicesSchema, type FilterChoices } from '../../src-shared/filters/filters-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';

const productsSql = 'SELECT id, name AS label FROM products ORDER BY normal_name, id LIMIT 10000';
const groupsSql =
  'SELECT DISTINCT group_name FROM products WHERE group_name IS NOT NULL ORDER BY group_name LIMIT 1000';
const statusesSql = 'SELECT id, label FROM order_statuses ORDER BY position, id';
const channelsSql =
  'SELECT DISTINCT channel FROM orders WHERE channel IS NOT NULL ORDER BY channel LIMIT 500';
const citiesSql = `
  SELECT y.city, count(*) AS used FROM contact_cities y JOIN contacts c ON c.id = y.contact_id
  WHERE c.deleted_at IS NULL GROUP BY y.city ORDER BY used DESC, y.city LIMIT 2000`;

function list<Row>(db: BaseDatabase, sql: string): Row[] {
  return prepareCached<[], Row>(db, sql).all();
}

function listTexts(db: BaseDatabase, sql: string): string[] {
  return prepareCached<[], string>(db, sql).pluck().all();
}

/** The cities of the living clients, the one with the most clients first. */
export function listCities(db: BaseDatabase): FilterChoices['cities'] {
  return list(db, citiesSql);
}

/** The goods, groups, states, channels and cities that a rule may name. */
export function listFilterChoices(db: BaseDatabase): FilterChoices {
  return filterChoicesSchema.parse({
    products: list(db, productsSql),
    productGroups: listTexts(db, groupsSql),
    statuses: list(db, statusesSql),
    channels: listTexts(db, channelsSql),
    cities: listCities(db),
  });
}
