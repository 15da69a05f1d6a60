import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { findContacts } from '../../../src-main/contacts/find-contacts.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { analyseRfm, scoreContacts } from '../../../src-main/rfm/rfm-analysis.ts';
import { explainRfm } from '../../../src-main/rfm/rfm-card.ts';
import { findRfmContacts } from '../../../src-main/rfm/rfm-contacts.ts';
import { readRfmSettings, writeRfmSettings } from '../../../src-main/rfm/rfm-settings-store.ts';
import { composeRfmTable } from '../../../src-main/rfm/rfm-table.ts';
import type { RfmPlace } from '../../../src-shared/rfm/rfm-contract.ts';
import { defaultRfmSettings, type RfmSettings } from '../../../src-shared/rfm/rfm-settings.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { insertTestOrders, type TestSale } from '../../support/insert-test-orders.ts';

const date = '2026-05-01';
const now = new Date('2026-05-01T12:00:00');
const { groups } = defaultRfmSettings;
const people = 12;

const sale = fc.record({
  contactId: fc.integer({ min: 1, max: people }),
  day: fc
    .date({ min: new Date('2024-01-01'), max: new Date('2026-06-30'), noInvalidDate: true })
    .map((moment) => moment.toISOString().slice(0, 10)),
  sum: fc.integer({ min: 0, max: 1_000_000 }),
  status: fc.constantFrom('Выполнен', 'Отменён'),
});
const settings = fc.constantFrom<RfmSettings>(defaultRfmSettings, {
  ...defaultRfmSettings,
  method: 'thresholds',
});

function fillBase(sales: readonly TestSale[]): BaseDatabase {
  const db = createTestDatabase();
  const names = Array.from({ length: people }, (_, index) => `Клиент ${index}`);
  insertTestContacts(db, names);
  if (sales.length > 0) insertTestOrders(db, sales);
  return db;
}

/** What the figures of a day should be, counted from the sales themselves. */
function countFigures(
  sales: readonly TestSale[],
  day: string,
): Map<number, { orders: number; sum: number; last: string }> {
  const found = new Map<number, { orders: number; sum: number; last: string }>();
  for (const each of sales) {
    if (each.status === 'Отменён' || each.day > day) continue;
    const before = found.get(each.contactId) ?? { orders: 0, sum: 0, last: '' };
    const last = each.day > before.last ? each.day : before.last;
    found.set(each.contactId, { orders: before.orders + 1, sum: before.sum + each.sum, last });
  }
  return found;
}

function byId(a: (number | undefined)[], b: (number | undefined)[]): number {
  return (a[0] ?? 0) - (b[0] ?? 0);
}

function countContacts(parts: readonly { contacts: number }[]): number {
  return parts.reduce((sum, { contacts }) => sum + contacts, 0);
}

const places: readonly RfmPlace[] = [
  ...[...groups.keys(), null].map((place): RfmPlace => ({ of: 'group', place })),
  ...Array.from({ length: 25 }, (_, index): RfmPlace => ({
    of: 'cell',
    r: Math.floor(index / 5) + 1,
    f: (index % 5) + 1,
  })),
];

describe('analyseRfm', () => {
  it('reads the figures of any day as a count of the orders up to it, and scores each contact once', () => {
    fc.assert(
      fc.property(
        fc.array(sale, { maxLength: 40 }),
        fc.constantFrom(date, '2025-02-10'),
        settings,
        (sales, day, by) => {
          const db = fillBase(sales);
          const truth = countFigures(sales, day);
          const analysis = analyseRfm(db, day, by);
          const scored = [...scoreContacts(analysis, groups)];
          const read = scored.map(({ id, frequency, monetary, recency }) => [
            id,
            frequency,
            monetary,
            recency,
          ]);
          const wanted = [...truth].map(([id, { orders, sum, last }]) => [
            id,
            orders,
            sum,
            Math.round((Date.parse(day) - Date.parse(last)) / 86_400_000),
          ]);
          expect(read.toSorted(byId)).toEqual(wanted.toSorted(byId));
          const table = composeRfmTable(analysis, groups);
          expect([countContacts(table.groups), countContacts(table.grid)]).toEqual([truth.size, truth.size]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('sees what was written and undone in between, and leaves out the trash', async () => {
    const db = fillBase([{ contactId: 1, day: '2026-04-01', sum: 100 }]);
    const count = (): number => analyseRfm(db, date, defaultRfmSettings).columns.ids.length;
    expect(count()).toBe(1);
    const operation = insertTestOrders(db, [{ contactId: 2, day: '2026-04-02', sum: 100 }]);
    expect(count()).toBe(2);
    await undoOperation(db, operation, { at: now });
    expect(count()).toBe(1);
    runOperation(db, { kind: 'trash', params: {}, at: now }, () =>
      db.sqlite.prepare("UPDATE contacts SET deleted_at = '2026-05-01T00:00:00Z' WHERE id = 1").run(),
    );
    expect(analyseRfm(db, date, defaultRfmSettings).edges).toBeNull();
  });
});

describe('findRfmContacts', () => {
  it('gives with every cell and group a rule that finds the same contacts in the list', () => {
    const past = sale.filter(({ day }) => day <= date);
    fc.assert(
      fc.property(fc.array(past, { minLength: 1, maxLength: 40 }), settings, (sales, by) => {
        const db = fillBase(sales);
        const analysis = analyseRfm(db, date, by);
        if (analysis.edges === null) return;
        for (const place of places) {
          const { ids, filter } = findRfmContacts(analysis, groups, place);
          if (filter === null) throw new Error('No rule');
          const view = {
            filter,
            search: '',
            sort: { field: 'name', direction: 'asc' as const },
            trash: false,
          };
          const found = findContacts(db, view, null, now).ids;
          expect([place, [...found].toSorted((a, b) => a - b)]).toEqual([
            place,
            [...ids].toSorted((a, b) => a - b),
          ]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has no rule for a day before the last order', () => {
    const db = fillBase([
      { contactId: 1, day: '2026-04-01', sum: 100 },
      { contactId: 1, day: '2026-05-20', sum: 100 },
    ]);
    const analysis = analyseRfm(db, date, defaultRfmSettings);
    const { ids, filter } = findRfmContacts(analysis, groups, { of: 'cell', r: 5, f: 1 });
    expect([[...ids], filter]).toEqual([[1], null]);
  });
});

describe('explainRfm', () => {
  it('tells the figures of a contact, its scores and what each of them spans', () => {
    const sales = [1, 2, 3, 4, 5, 6].flatMap((contactId) =>
      Array.from({ length: contactId }, (_, nth) => ({
        contactId,
        day: `2026-04-0${contactId}`,
        sum: 10_000 + nth,
      })),
    );
    const db = fillBase(sales);
    const analysis = analyseRfm(db, date, defaultRfmSettings);
    expect(explainRfm(analysis, groups, 4)).toEqual({
      date,
      recency: 27,
      frequency: 4,
      monetary: 40_006,
      r: 4,
      f: 3,
      m: 3,
      group: expect.objectContaining({ key: 'loyal' }),
      spans: {
        recency: { from: 27, to: 27 },
        frequency: { from: 4, to: 4 },
        monetary: { from: 30_103, to: 40_105 },
      },
    });
    expect(explainRfm(analysis, groups, 9)).toBeNull();
  });
});

describe('readRfmSettings', () => {
  it('gives the defaults until the owner has saved others, and again when they cannot be read', () => {
    const db = createTestDatabase();
    expect(readRfmSettings(db)).toEqual(defaultRfmSettings);
    const own: RfmSettings = { ...defaultRfmSettings, method: 'thresholds', groups: groups.slice(0, 3) };
    writeRfmSettings(db, own);
    expect(readRfmSettings(db)).toEqual(own);
    db.sqlite.exec("UPDATE settings SET value = '{\"method\":1}' WHERE name = 'rfm'");
    expect(readRfmSettings(db)).toEqual(defaultRfmSettings);
  });
});
