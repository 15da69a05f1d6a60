import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importHandlers } from '../../../src-main/import/import-handlers.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';
import { buildXlsx, type TestCell } from '../parser/build-xlsx.ts';

const headings = ['Фамилия', 'Имя', 'Телефон', 'Почта', 'Источник'];
const rows: readonly (readonly TestCell[])[] = [
  headings,
  ['ИВАНОВА', 'АННА', '8 916 123-45-67', 'anna@gmail.con', 'Директ'],
  ['Петров', 'Олег', 89_161_234_568, 'oleg@mail.ru', 'Яндекс'],
  ['Сидорова', 'Ева', '8 916 123-45-69', 'eva@mail.ru', 'Ярмарка мёда'],
  headings,
  ['Сидорова', 'Ева', '8 916 123-45-69', 'eva@mail.ru', 'ярмарка мёда'],
];

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
});
afterEach(() => base.remove());

/** Imports the list under a decision; answers the forecast of new cards and the cards made. */
async function importUnder(decision: ImportDecision): Promise<{ forecast: number; created: number }> {
  const path = join(base.around, 'list.xlsx');
  writeFileSync(path, buildXlsx([{ name: 'Лист1', rows }]));
  base.context.files.add('list', path);
  const { importId } = await importHandlers['import:read'](base.context, { fileToken: 'list' }, quietJob);
  const { forecast } = await importHandlers['import:adjust'](base.context, { importId, decision }, quietJob);
  const { created } = await importHandlers['import:run'](base.context, { importId }, quietJob);
  return { forecast: forecast.created, created };
}

const pluck = (sql: string): unknown[] => base.context.db.sqlite.prepare(sql).pluck().all();
const listSources = (): unknown[] =>
  pluck(
    "SELECT label FROM dictionary_values WHERE dictionary = 'source' AND id IN (SELECT source_id FROM contacts) ORDER BY id",
  );
const lastNames = 'SELECT last_name FROM contacts ORDER BY id';
const phones = "SELECT value || ' ' || valid FROM contact_points WHERE type = 'phone' ORDER BY contact_id";
const emails = "SELECT value FROM contact_points WHERE type = 'email' ORDER BY contact_id";

describe('import under switched corrections', () => {
  it('corrects everything as long as nothing is switched off', async () => {
    expect(await importUnder({})).toEqual({ forecast: 3, created: 3 });
    expect(pluck(lastNames)).toEqual(['Иванова', 'Петров', 'Сидорова']);
    expect(pluck(phones)).toEqual(['+79161234567 1', '+79161234568 1', '+79161234569 1']);
    expect(pluck(emails)).toEqual(['anna@gmail.com', 'oleg@mail.ru', 'eva@mail.ru']);
    expect(listSources()).toEqual(['Яндекс.Директ', 'Ярмарка мёда']);
  });

  it('keeps names, phones, mail and sources as they are written', async () => {
    await importUnder({ withoutFixes: ['names', 'phones', 'emails', 'spellings'] });
    expect(pluck(lastNames)).toEqual(['ИВАНОВА', 'Петров', 'Сидорова']);
    expect(pluck(phones)).toEqual(['8 916 123-45-67 0', '89161234568 0', '8 916 123-45-69 0']);
    expect(pluck(emails)).toEqual(['anna@gmail.con', 'oleg@mail.ru', 'eva@mail.ru']);
    expect(listSources()).toEqual(['Директ', 'Яндекс', 'Ярмарка мёда']);
  });

  it('takes repeated headings as rows when told not to leave them out', async () => {
    expect(await importUnder({ withoutFixes: ['leftOut'] })).toEqual({ forecast: 4, created: 4 });
    expect(pluck(lastNames)).toEqual(['Иванова', 'Петров', 'Сидорова', 'Фамилия']);
  });

  it('makes a card of every twin when told not to gather them', async () => {
    expect(await importUnder({ withoutFixes: ['twins'] })).toEqual({ forecast: 4, created: 4 });
    expect(pluck(lastNames)).toEqual(['Иванова', 'Петров', 'Сидорова', 'Сидорова']);
  });

  it('writes the values that the owner chose for spellings, and leaves those that were let alone', async () => {
    await importUnder({
      spellings: [
        { dictionary: 'source', spelling: 'Директ', value: 'Реклама' },
        { dictionary: 'source', spelling: 'Яндекс', value: 'Яндекс' },
      ],
    });
    expect(listSources()).toEqual(['Реклама', 'Яндекс', 'Ярмарка мёда']);
    const spelling =
      "SELECT label FROM dictionary_spellings s JOIN dictionary_values v ON v.id = value_id WHERE spelling = 'директ'";
    expect(pluck(spelling)).toEqual(['Реклама']);
  });

  it('changes nothing the second time, whatever was switched', async () => {
    const decision: ImportDecision = { withoutFixes: ['names', 'emails', 'spellings'] };
    await importUnder(decision);
    expect(await importUnder(decision)).toEqual({ forecast: 0, created: 0 });
    expect(pluck('SELECT count(*) FROM contact_points')).toEqual([6]);
  });
});
