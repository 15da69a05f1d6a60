import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCopies } from '../../../src-main/copies/copies-folder.ts';
import { createCustomField } from '../../../src-main/custom-fields/custom-field-commands.ts';
import { saveDictionaryValue } from '../../../src-main/dictionaries/dictionary-commands.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { buildXlsx } from '../parser/build-xlsx.ts';

let base: TestBase;
beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
});
afterEach(() => base.remove());

async function importList(): Promise<void> {
  const path = join(base.around, 'list.xlsx');
  const rows = [
    ['Имя', 'Телефон'],
    ['Анна Орлова', '+7 916 123-45-67'],
  ];
  writeFileSync(path, buildXlsx([{ name: 'Лист1', rows }]));
  await importFile(base.context, path, {}, quietJob);
}

const record = (write: (db: TestBase['context']['db']) => unknown) => (): void => {
  const { db, now } = base.context;
  runOperation(db, { kind: 'edit', params: {}, at: now() }, () => write(db));
};

describe('runImport', () => {
  it('makes no copy of a base without a record', async () => {
    await importList();
    expect(await listCopies(base.folder)).toEqual([]);
  });

  it.each([
    ['a contact', () => insertTestContacts(base.context.db, ['Пётр'])],
    ['an own field', record((db) => createCustomField(db, { label: 'Размер', kind: 'text', options: [] }))],
    [
      'a value of a dictionary',
      record((db) =>
        saveDictionaryValue(db, { id: null, dictionary: 'source', label: 'Авито', spellings: [] }),
      ),
    ],
  ])('makes a copy before writing where there is %s', async (_what, prepare) => {
    prepare();
    await importList();
    expect(await listCopies(base.folder)).toMatchObject([{ reason: 'beforeImport', detail: 'list.xlsx' }]);
  });
});
