import * as fc from 'fast-check';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';

type Cell = string | number | null;

const maybe = (...values: readonly string[]): fc.Arbitrary<string | null> =>
  fc.option(fc.constantFrom(...values), { nil: null });

const point = fc.constantFrom<readonly [string, string, number, string | null]>(
  ['phone', '+79161234567', 1, null],
  ['phone', '8916 1234567 вечером', 0, null],
  ['phone', '+79161234567', 1, 'мама'],
  ['phone', '+74951112233', 1, null],
  ['email', 'anna@mail.ru', 1, null],
  ['email', 'a@b', 0, null],
  ['messenger', 'anna', 1, null],
  ['address', 'Москва, ул. Мира, 5', 1, null],
);

/** A card of a random base with all that can hang on it. */
const cardArbitrary = fc.record({
  kind: fc.constantFrom('person', 'person', 'organization'),
  last_name: maybe('Иванова', 'И.', 'Петрова', 'Ivanova'),
  first_name: maybe('Анна', 'А.', 'Алёна', 'Алена'),
  middle_name: maybe('Ивановна', 'И.'),
  birthday: maybe('1990-05-01', '--05-01', '1991-05-01'),
  organization_name: maybe('Ромашка', 'Ромашка Плюс'),
  legal_form: maybe('ИП', 'ООО'),
  inn: maybe('7707083893', '1234567890'),
  note: maybe('Звонить вечером', 'Любит чай', 'Звонить вечером. Скидка'),
  external_id: maybe('A-1', 'B-2'),
  consent: maybe('given', 'refused', 'withdrawn'),
  consent_at: maybe('2024-01-01', '2025-02-02'),
  opening_total: fc.option(fc.constantFrom(100_00, 250_00), { nil: null }),
  source_id: fc.option(fc.constantFrom(1, 2), { nil: null }),
  import_operation_id: fc.option(fc.constantFrom(7, 8), { nil: null }),
  created_at: fc.constantFrom('2024-01-01T00:00:00Z', '2024-03-01T00:00:00Z', '2025-01-01T00:00:00Z'),
  updated_at: fc.constantFrom('2025-06-01T00:00:00Z', '2025-07-01T00:00:00Z'),
  points: fc.uniqueArray(point, { maxLength: 4 }),
  tags: fc.uniqueArray(fc.constantFrom(1, 2, 3), { maxLength: 3 }),
  custom: fc.uniqueArray(fc.tuple(fc.constantFrom(1, 2), fc.constantFrom('a', 'b', 'a b')), {
    maxLength: 2,
    selector: ([field]) => field,
  }),
  orders: fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 2 }),
  paid: fc.boolean(),
  interactions: fc.nat({ max: 2 }),
  lists: fc.uniqueArray(fc.constantFrom(1, 2), { maxLength: 2 }),
  reviewed: fc.boolean(),
});
type RandomCard = typeof cardArbitrary extends fc.Arbitrary<infer Card> ? Card : never;

/** Some cards, and which of them the owner has told apart. */
export const baseArbitrary = fc.record({
  cards: fc.array(cardArbitrary, { minLength: 4, maxLength: 8 }),
  apart: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 4, max: 8 })), {
    maxLength: 2,
    selector: (pair) => pair.join(),
  }),
});
type RandomBase = typeof baseArbitrary extends fc.Arbitrary<infer Base> ? Base : never;

const dictionariesSql = `
  INSERT INTO dictionary_values (dictionary, label) VALUES ('source', 'Сайт'), ('source', 'Друзья');
  INSERT INTO tags (label, normal_label) VALUES ('вип', 'вип'), ('опт', 'опт'), ('сад', 'сад');
  INSERT INTO custom_fields (label, kind, options, archived) VALUES ('Размер', 'text', '[]', 0), ('Цвет', 'text', '[]', 0);
  INSERT INTO segments (name, kind, rule, position, created_at, updated_at)
    VALUES ('Один', 'static', NULL, 0, '', ''), ('Два', 'static', NULL, 1, '', '')`;

/** Fills an empty base with cards 1, 2, …; every table that names cards gets rows. */
export function fillRandomBase(db: BaseDatabase, { cards, apart }: RandomBase): void {
  runOperation(db, { kind: 'import', params: {}, at: new Date('2026-01-01T00:00:00Z') }, () => {
    db.sqlite.exec(dictionariesSql);
    for (const [index, card] of cards.entries()) fillCard(db, index + 1, card);
    for (const [firstId, secondId] of apart) {
      if (secondId > cards.length) continue;
      insert(db, 'distinct_pairs', { first_id: firstId, second_id: secondId, decided_at: '' });
    }
  });
}

function fillCard(db: BaseDatabase, id: number, card: RandomCard): void {
  const { points, tags, custom, orders, paid, interactions, lists, reviewed, ...columns } = card;
  const name =
    [card.last_name, card.first_name, card.middle_name].filter(Boolean).join(' ') || `Клиент ${id}`;
  const own = { id, name, sort_name: name.toLowerCase(), ...columns };
  insert(db, 'contacts', { ...own, first_name: own.first_name ?? `Клиент ${id}` });
  const contact_id = id;
  const places = new Map<string, number>();
  for (const [type, value, valid, note] of points) {
    const position = places.get(type) ?? 0;
    places.set(type, position + 1);
    insert(db, 'contact_points', { contact_id, type, value, valid, position, note });
  }
  for (const tag_id of tags) insert(db, 'contact_tags', { contact_id, tag_id });
  for (const [field_id, value] of custom) insert(db, 'custom_values', { contact_id, field_id, value });
  for (const total of orders) insertOrder(db, contact_id, total, paid);
  for (let number = 0; number < interactions; number += 1) {
    insert(db, 'interactions', {
      contact_id,
      kind: 'call',
      happened_at: '2026-01-01T10:00:00Z',
      created_at: '',
    });
  }
  for (const segment_id of lists) insert(db, 'segment_members', { contact_id, segment_id });
  if (!reviewed) return;
  const review = {
    operation_id: 1,
    file_name: 'a.xlsx',
    row: id,
    name,
    prepared: '{}',
    candidates: `[${id}]`,
  };
  insert(db, 'import_reviews', { ...review, decision: 'filled', contact_id });
}

/** Adds an order with a line and, when paid, a payment; and a payment of no order. */
export function insertOrder(db: BaseDatabase, contact_id: number, total: number, paid: boolean): void {
  const ordered_at = '2026-01-01';
  const order_id = insert(db, 'orders', { contact_id, ordered_at, total, created_at: '', updated_at: '' });
  const line = {
    order_id,
    contact_id,
    position: 0,
    title: 'Замер',
    quantity: 1000,
    price: total,
    sum: total,
  };
  insert(db, 'order_lines', line);
  if (!paid) return;
  insert(db, 'payments', { contact_id, order_id, paid_at: ordered_at, amount: total, created_at: '' });
  insert(db, 'payments', { contact_id, order_id: null, paid_at: ordered_at, amount: 1, created_at: '' });
}

/** Inserts a row as it is; answers its id. */
export function insert({ sqlite }: BaseDatabase, table: string, row: Readonly<Record<string, Cell>>): number {
  const columns = Object.keys(row);
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  return Number(sqlite.prepare(sql).run(...Object.values(row)).lastInsertRowid);
}
