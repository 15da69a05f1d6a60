import { describe, expect, it } from 'vitest';
import {
  assertReferencesKnown,
  listReferences,
  referencePolicies,
} from '../../../src-main/merges/reference-policies.ts';
import { journaledTables } from '../../../src-main/base/schema.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { baseArbitrary, fillRandomBase } from './random-base.ts';
import * as fc from 'fast-check';

describe('referencePolicies', () => {
  it('names every column of the schema that names a card, and no other', () => {
    const { sqlite } = createTestDatabase();
    const known = Object.keys(referencePolicies).filter((each) => !/\.(first|second)_id$/u.test(each));
    const found = listReferences(sqlite).filter((each) => !/\.(first|second)_id$/u.test(each));
    expect(found.toSorted()).toEqual(known.toSorted());
    expect(listReferences(sqlite).filter((each) => referencePolicies[each] === undefined)).toEqual([]);
  });

  it('lets only what is journaled go along with a card, since only that can be taken back', () => {
    const moving = Object.entries(referencePolicies).flatMap(([reference, policy]) =>
      policy === 'moved' || policy === 'united' ? [reference.split('.')[0]] : [],
    );
    expect(moving.filter((table) => !journaledTables.some((each) => each === table))).toEqual([]);
  });

  it('meets every table that goes along in the bases of the property test', () => {
    const db = createTestDatabase();
    const [base] = fc
      .sample(baseArbitrary, { numRuns: 50, seed: 1 })
      .filter(
        ({ cards }) =>
          cards.some(({ reviewed }) => reviewed) &&
          cards.some(({ orders, paid }) => paid && orders.length > 0) &&
          cards.some(({ lists }) => lists.length > 0) &&
          cards.some(({ custom }) => custom.length > 0) &&
          cards.some(({ interactions }) => interactions > 0),
      );
    if (base !== undefined) fillRandomBase(db, base);
    const empty = Object.entries(referencePolicies).filter(([reference, policy]) => {
      const table = reference.split('.')[0] ?? '';
      if (policy !== 'moved' && policy !== 'united') return false;
      return (
        db.sqlite.prepare(`SELECT 1 FROM ${table} WHERE contact_id IS NOT NULL LIMIT 1`).get() === undefined
      );
    });
    expect(empty).toEqual([]);
  });
});

describe('assertReferencesKnown', () => {
  it('refuses a base with a table that names cards and of which nobody told how it goes along', () => {
    const { sqlite } = createTestDatabase();
    sqlite.exec('CREATE TABLE gifts (id INTEGER PRIMARY KEY, giver INTEGER REFERENCES contacts(id))');
    expect(() => assertReferencesKnown(sqlite)).toThrow('gifts.giver');
  });
});
