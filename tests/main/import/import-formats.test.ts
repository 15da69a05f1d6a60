import { join } from 'node:path';
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
});
