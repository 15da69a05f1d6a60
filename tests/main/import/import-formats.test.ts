import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../../src-main/import/import-file.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
});

afterEach(() => base.remove());

describe('importFile of other formats', () => {
  it.each([
    ['clients-services.ods', 'clients-services.xlsx'],
    ['companies.xls', 'companies.xlsx'],
  ])('makes of %s what it makes of %s: the second of them changes nothing', async (name, twin) => {
    const first = await importFile(base.context, join(fixtures, name), { rows: true }, quietJob);
    expect(first.created).toBeGreaterThan(300);
    const second = await importFile(base.context, join(fixtures, twin), { rows: true }, quietJob);
    expect(second).toMatchObject({
      created: 0,
      updated: 0,
      rows: first.rows,
      headingRow: first.headingRow,
      mapping: first.mapping,
      duplicatesInFile: first.duplicatesInFile,
    });
  });

  it('makes of an .xlsb what it makes of the .xlsx that it was saved from', async () => {
    const twin = join(fixtures, 'companies.xlsx');
    const path = join(base.around, 'companies.xlsb');
    const bytes: unknown = xlsx.write(xlsx.read(readFileSync(twin), { cellNF: true }), {
      type: 'buffer',
      bookType: 'xlsb',
      bookSST: true,
    });
    if (!Buffer.isBuffer(bytes)) throw new Error('the library has written no bytes');
    writeFileSync(path, bytes);
    const first = await importFile(base.context, path, { rows: true }, quietJob);
    expect(first.created).toBeGreaterThan(300);
    const second = await importFile(base.context, twin, { rows: true }, quietJob);
    expect(second).toMatchObject({ created: 0, updated: 0, rows: first.rows, mapping: first.mapping });
  });
});
