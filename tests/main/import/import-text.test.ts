import iconv from 'iconv-lite';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { listContactRows } from '../../../src-main/contacts/contact-rows-query.ts';
import { importFile, type ImportFileOptions } from '../../../src-main/import/import-file.ts';
import { importHandlers } from '../../../src-main/import/import-handlers.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { importContract } from '../../../src-shared/import/import-contract.ts';
import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';
import type { ImportPreview } from '../../../src-shared/import/import-preview.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';

const fixture = join(import.meta.dirname, '../../fixtures/export-1251.csv');
const list = 'Имя;Телефон\nИванова Анна;8 916 123-45-67\nПетров Олег;8 916 123-45-68\n';

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
});
afterEach(() => base.remove());

const run = (path: string, options: ImportFileOptions = {}): ReturnType<typeof importFile> =>
  importFile(base.context, path, options, quietJob);

function writeList(bytes: Buffer): string {
  const path = join(base.around, 'list.csv');
  writeFileSync(path, bytes);
  return path;
}

function adjust(importId: string, decision: ImportDecision): Promise<ImportPreview> {
  return importHandlers['import:adjust'](base.context, { importId, decision }, quietJob);
}

describe('import of plain text', () => {
  it('tells how an export of an older program was read and brings all of it, once', async () => {
    const first = await run(fixture);
    expect(first).toMatchObject({ encoding: 'windows-1251', delimiter: ';', headingRow: 1, rows: 800 });
    expect(first.mapping).toMatchObject({
      Код: 'externalId',
      Пол: 'gender',
      Телефон1: 'phones',
      Телефон2: 'phones',
      'Согласие на обработку': 'consent',
      Комментарий: 'note',
    });
    const before = hashTables(base.context.db.sqlite);
    expect(await run(fixture)).toMatchObject({ created: 0, updated: 0 });
    expect(hashTables(base.context.db.sqlite)).toEqual(before);
  });

  it('keeps remarks as they stand, whatever they begin with', async () => {
    await run(fixture, { match: 'none' });
    const schema = z.object({ rows: z.array(z.object({ row: z.number(), note_shown: z.string() })) });
    const truth = schema.parse(JSON.parse(readFileSync(fixture.replace('.csv', '.truth.json'), 'utf8')));
    const ids = base.context.db.sqlite.prepare<[], number>('SELECT id FROM contacts').pluck().all();
    const cells = listContactRows(base.context.db, ids, ['importRow', 'note']).map(({ cells }) => cells);
    const notes = new Map(cells.map(({ importRow, note }) => [importRow, note ?? '']));
    for (const { row, note_shown } of truth.rows) expect(notes.get(row)).toBe(note_shown);
  });

  it('reads under the encoding and the delimiter that were asked for', async () => {
    const path = writeList(iconv.encode(list.replaceAll(';', '|'), 'koi8-r'));
    expect(await run(path, { dryRun: true })).toMatchObject({
      encoding: 'koi8-r',
      delimiter: '|',
      created: 2,
    });
    const other = await run(path, { dryRun: true, encoding: 'cp866', delimiter: ',' });
    expect(other).toMatchObject({ encoding: 'cp866', delimiter: ',' });
    expect(Object.keys(other.mapping)).toHaveLength(1);
  });

  it('reads a file again only under another encoding or delimiter', async () => {
    const path = writeList(iconv.encode(list, 'windows-1251'));
    base.context.files.add('token', path);
    const read = importHandlers['import:read'](base.context, { fileToken: 'token' }, quietJob);
    const { importId, text } = importContract['import:read'].output.parse(await read);
    expect(text).toMatchObject({ encoding: 'windows-1251', delimiter: ';' });
    writeFileSync(path, iconv.encode(`${list}Сидорова Ева;8 916 123-45-69\n`, 'windows-1251'));
    expect((await adjust(importId, { match: 'phone' })).rows).toBe(2);
    const again = importContract['import:adjust'].output.parse(
      await adjust(importId, { encoding: 'windows-1251', delimiter: ';' }),
    );
    expect(again.rows).toBe(3);
    expect((await adjust(importId, { encoding: 'windows-1251', delimiter: ',' })).columns).toHaveLength(1);
    expect((await adjust(importId, {})).columns).toHaveLength(2);
  });

  it('reads pasted rows with headings and without, also again', async () => {
    const rows = 'Иванова Анна\t8 916 123-45-67\t"Тверь, ""центр""\nдом 5"\nПетров Олег\t8 916 123-45-68\t\n';
    const input = { text: rows, name: 'Вставленные строки' };
    const preview = importContract['import:paste'].output.parse(
      await importHandlers['import:paste'](base.context, input, quietJob),
    );
    expect(preview).toMatchObject({ fileName: 'Вставленные строки', headingRow: 0, rows: 2 });
    expect(preview.text).toMatchObject({ delimiter: '\t', encodings: [] });
    expect(preview.columns.map(({ fieldId }) => fieldId).slice(0, 2)).toEqual(['fullName', 'phones']);
    expect(preview.columns[2]?.samples).toEqual(['Тверь, "центр"\nдом 5']);
    const { importId } = preview;
    expect((await adjust(importId, { delimiter: '|' })).columns).toHaveLength(1);
    expect((await adjust(importId, {})).forecast.created).toBe(2);
    const result = await importHandlers['import:run'](base.context, { importId }, quietJob);
    expect(result).toMatchObject({ created: 2 });
  });
});
