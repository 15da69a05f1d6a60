import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trashContacts } from '../../../../src-main/contacts/contact-commands.ts';
import { listToldApart } from '../../../../src-main/duplicates/told-apart.ts';
import { importFile } from '../../../../src-main/import/import-file.ts';
import { reviewHandlers } from '../../../../src-main/import/reviews/review-handlers.ts';
import { hashTables } from '../../../../src-main/journal/hash-tables.ts';
import { runOperation } from '../../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../../src-main/journal/undo-operation.ts';
import {
  importReviewContract,
  type ImportReview,
  type ReviewDecision,
} from '../../../../src-shared/import/import-review-contract.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { inProcessParserHost } from '../../../support/in-process-parser.ts';
import { buildXlsx } from '../../parser/build-xlsx.ts';

let base: TestBase;
beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
  await importRows([
    ['Иванов Пётр', '8 916 123-45-67', ''],
    ['Иванов Павел', '8 916 123-45-67', ''],
    ['Анисимова Вера Ильинична', '8 926 000-11-22', 'vera@mail.ru'],
  ]);
});
afterEach(() => base.remove());

const heading = ['ФИО', 'Телефон', 'Почта', 'Примечание'];
const waiting = [
  ['Иванов П.', '8 916 123-45-67', 'p@mail.ru', 'просил счёт'],
  ['Анисмова Вера Ильинична', '8 926 000-11-22', '', 'есть собака'],
];

function importRows(rows: readonly (readonly string[])[]) {
  const path = join(base.around, 'list.xlsx');
  writeFileSync(path, buildXlsx([{ name: 'Лист1', rows: [heading, ...rows] }]));
  return importFile(base.context, path, {}, quietJob);
}

function list(): Readonly<{ total: number; rows: ImportReview[] }> {
  const answer = reviewHandlers['import:reviews'](base.context, { offset: 0, limit: 50 });
  return importReviewContract['import:reviews'].output.parse(answer);
}

const resolve = (id: number, decision: ReviewDecision) =>
  reviewHandlers['import:resolveReview'](base.context, { id, decision });
const hash = () => hashTables(base.context.db.sqlite);
const undo = (operationId: number) => undoOperation(base.context.db, operationId, { at: base.context.now() });

describe('reviewHandlers', () => {
  it('list the rows that wait with what they say and whom they may mean, and why', async () => {
    expect(await importRows(waiting)).toMatchObject({ created: 0, updated: 0, review: 2 });
    const { total, rows } = list();
    expect(total).toBe(2);
    expect(rows[0]).toMatchObject({ fileName: 'list.xlsx', row: 2, name: 'Иванов П.' });
    expect(rows[0]?.values).toContainEqual({ fieldId: 'phones', value: '+79161234567' });
    expect(rows[0]?.values).toContainEqual({ fieldId: 'note', value: 'просил счёт' });
    expect(rows[0]?.candidates.map(({ name, why }) => [name, why])).toEqual([
      ['Иванов Пётр', ['phone', 'shorterName']],
      ['Иванов Павел', ['phone', 'shorterName']],
    ]);
    expect(rows[1]?.candidates.map(({ name, why }) => [name, why])).toEqual([
      ['Анисимова Вера Ильинична', ['phone', 'likeName']],
    ]);
  });

  it('do what the owner decides, one operation a row, and take it back', async () => {
    await importRows(waiting);
    const before = hash();
    const [ivanov, anisimova] = list().rows;
    if (ivanov === undefined || anisimova === undefined) throw new Error('two rows should wait');
    const contactId = anisimova.candidates[0]?.contactId ?? 0;
    const filled = await resolve(anisimova.id, { kind: 'fill', contactId });
    expect(filled.contactId).toBe(contactId);
    const created = await resolve(ivanov.id, { kind: 'create' });
    expect(list().total).toBe(0);
    expect(created.contactId).toBeGreaterThan(contactId);
    const apart = listToldApart(base.context.db, created.contactId ?? 0);
    expect(new Set(apart)).toEqual(new Set(ivanov.candidates.map((each) => each.contactId)));
    await undo(created.operationId);
    await undo(filled.operationId);
    expect(list().total).toBe(2);
    expect(hash()).toEqual(before);
  });

  it('keep what was decided when the same file comes again', async () => {
    await importRows(waiting);
    const [ivanov, anisimova] = list().rows;
    await resolve(ivanov?.id ?? 0, { kind: 'drop' });
    const before = hash();
    expect(await importRows(waiting)).toMatchObject({ created: 0, updated: 0, unchanged: 1, review: 1 });
    expect(list().rows.map(({ id }) => id)).toEqual([anisimova?.id]);
    await resolve(anisimova?.id ?? 0, { kind: 'create' });
    const decided = hash();
    expect(await importRows(waiting)).toMatchObject({ created: 0, updated: 0, unchanged: 2, review: 0 });
    expect(hash()).toEqual(decided);
    expect(decided).not.toEqual(before);
  });

  it('let undoing the import take its waiting rows away', async () => {
    const before = hash();
    const { operationId } = await importRows(waiting);
    await undo(Number(operationId));
    expect(list().total).toBe(0);
    expect(hash()).toEqual(before);
  });

  it('leave out cards that are gone and fill none of them', async () => {
    await importRows(waiting);
    const [ivanov] = list().rows;
    const [first, second] = ivanov?.candidates ?? [];
    const { db, now } = base.context;
    const gone = first?.contactId ?? 0;
    runOperation(db, { kind: 'trash', params: {}, at: now() }, () =>
      trashContacts(db, [gone], now().toISOString()),
    );
    expect(list().rows[0]?.candidates.map(({ contactId }) => contactId)).toEqual([second?.contactId]);
    const filling = resolve(ivanov?.id ?? 0, { kind: 'fill', contactId: gone });
    await expect(filling).rejects.toMatchObject({ code: 'notFound' });
    expect(list().total).toBe(2);
  });
});
