import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { holdSearchMerges } from '../../../src-main/search/hold-search-merges.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

let db: BaseDatabase;
let lastId: number;

/** Enough words that a few of them fill the pages after which FTS5 looks for something to merge. */
function makeText(id: number): string {
  return Array.from({ length: 300 }, (_, n) => `слово${(id * 7919 + n * 104_729) % 100_003}`).join(' ');
}

function writeTexts(commits: number): void {
  const insert = db.sqlite.prepare('INSERT INTO contact_search (rowid, text) VALUES (?, ?)');
  for (let n = 0; n < commits; n += 1) {
    db.sqlite.transaction(() => {
      for (let each = 0; each < 20; each += 1) insert.run((lastId += 1), makeText(lastId));
    })();
  }
}

/** The segments of the index: the high bits of the ids of its pages. */
const countSegments = () =>
  db.sqlite
    .prepare<[], number>(
      'SELECT count(DISTINCT id >> 37) FROM contact_search_data WHERE id > 10 AND id >> 37 < 65536',
    )
    .pluck()
    .get();

beforeEach(() => {
  db = createTestDatabase();
  lastId = 0;
});

describe('holdSearchMerges', () => {
  it('lets segments stand side by side until it is told to go back', () => {
    const mergeAsUsual = holdSearchMerges(db);
    writeTexts(10);
    expect(countSegments()).toBe(10);
    mergeAsUsual();
    writeTexts(10);
    expect(countSegments()).toBeLessThan(12);
  });

  it('goes back with a rollback', () => {
    db.sqlite.exec('BEGIN');
    holdSearchMerges(db);
    db.sqlite.exec('ROLLBACK');
    writeTexts(10);
    expect(countSegments()).toBeLessThan(10);
  });
});
