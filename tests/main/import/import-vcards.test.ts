import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../../src-main/import/import-file.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { createParserSession } from '../../../src-main/parser/parser-session.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';

const phone = join(import.meta.dirname, '../../fixtures/phone.vcf');
/** Cards whose names and notes are the words of headings. */
const tricky = [
  ['FN:Телефон', 'NOTE:Адрес', 'TEL:+79160000001'],
  ['FN:Имя', 'NOTE:Фамилия', 'TEL:+79160000002'],
  ['FN:Итого', 'TEL:+79160000003'],
  ['мусор'],
].map((lines) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\n'));

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
});

afterEach(() => base.remove());

describe('importFile on the contacts of a phone', () => {
  it('counts rows as cards, finds twins, changes nothing the second time, and is taken back', async () => {
    const empty = hashTables(base.context.db.sqlite);
    const first = await importFile(base.context, phone, { rows: true }, quietJob);
    const rows = 'outcomes' in first ? first.outcomes.map(({ row }) => row) : [];
    expect(rows).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
    expect(first).toMatchObject({ rows: 150, problems: [], skipped: 0, headingRow: 0 });
    expect(first.duplicatesInFile).toEqual([
      [10, 96],
      [33, 99],
      [61, 137],
      [93, 133],
      [116, 120],
    ]);
    const before = hashTables(base.context.db.sqlite);
    expect(await importFile(base.context, phone, {}, quietJob)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 150,
    });
    expect(hashTables(base.context.db.sqlite)).toEqual(before);
    await undoOperation(base.context.db, Number(first.operationId), { at: new Date() });
    expect(hashTables(base.context.db.sqlite)['contacts']).toBe(empty['contacts']);
  });

  it('keeps its headings whatever the cards say and whichever row is asked for', async () => {
    const path = join(base.around, 'tricky.vcf');
    writeFileSync(path, tricky.join(''));
    const session = createParserSession();
    const settings = { ownFields: [], today: '2026-11-22' };
    const table = await session.open({ path, decision: {}, settings }, () => undefined);
    const wanted = { headingRow: 0, rows: 4, sheets: [{ name: 'vCard', rows: 4, chosen: true }] };
    expect(table).toMatchObject(wanted);
    expect(table.columns.map(({ fieldId }) => fieldId)).toEqual(['fullName', 'phones', 'note']);
    for (const headingRow of [0, 1, 3]) {
      const again = await session.adjust({ decision: { headingRow }, settings }, () => undefined);
      expect(again).toEqual(table);
    }
    expect(session.grid({ from: 0, count: 10 }).map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    const answer = await importFile(base.context, path, {}, quietJob);
    expect(answer).toMatchObject({
      created: 3,
      problems: [{ row: 4, column: 'ФИО', value: 'мусор', code: 'cellUnreadable' }],
    });
  });
});
