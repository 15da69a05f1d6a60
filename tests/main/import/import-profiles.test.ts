import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createCustomField,
  updateCustomField,
} from '../../../src-main/custom-fields/custom-field-commands.ts';
import { importHandlers } from '../../../src-main/import/import-handlers.ts';
import { importProfileHandlers } from '../../../src-main/import/import-profile-handlers.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';

import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';
import { importContract } from '../../../src-shared/import/import-contract.ts';
import type { ImportPreview } from '../../../src-shared/import/import-preview.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';
import { inProcessParserHost } from '../../support/in-process-parser.ts';
import { buildXlsx, type TestCell } from '../parser/build-xlsx.ts';

let base: TestBase;
beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
});
afterEach(() => base.remove());

const headings = [
  'Наименование',
  'Тел.',
  'Цвет',
  'Скидка',
  'Адрес',
  'Сайт',
  'Почта',
  'ИНН',
  'Бюджет',
  'Отрасль',
];
const cells = [
  'ООО «Ромашка»',
  '84951234567',
  'белый',
  '5',
  'Тверь',
  'a.ru',
  'a@b.ru',
  '7707083893',
  5,
  'быт',
];

async function read(...rows: readonly (readonly TestCell[])[]): Promise<ImportPreview> {
  writeFileSync(join(base.around, 'list.xlsx'), buildXlsx([{ name: 'Лист1', rows }]));
  base.context.files.add('token', join(base.around, 'list.xlsx'));
  const preview = await importHandlers['import:read'](base.context, { fileToken: 'token' }, quietJob);
  return importContract['import:read'].output.parse(preview);
}

const adjust = async (importId: string, decision: ImportDecision): Promise<ImportPreview> =>
  importHandlers['import:adjust'](base.context, { importId, decision }, quietJob);

const save = (importId: string, name: string, replace = false): { operationId: number; id: number } =>
  importProfileHandlers['import:saveProfile'](base.context, { importId, name, replace });

function mappingOf({ columns }: ImportPreview): Record<string, string | null> {
  return Object.fromEntries(columns.map(({ heading, fieldId }) => [heading, fieldId]));
}

/** Makes the owner's own field «Цвет двери»; answers its id as a target. */
function addOwnField(): string {
  const { db, now } = base.context;
  const { value } = runOperation(db, { kind: 'customField', params: {}, at: now() }, () =>
    createCustomField(db, { label: 'Цвет двери', kind: 'text', options: [] }),
  );
  return `custom:${value}`;
}

const decided = (own: string): ImportDecision => ({
  match: 'inn',
  mapping: [
    { index: 2, fieldId: own },
    { index: 3, fieldId: 'note' },
  ],
  constants: [{ fieldId: 'source', value: 'Выставка' }],
  policies: [{ index: 2, policy: 'overwrite' }],
});

describe('a saved mapping', () => {
  it('is proposed for a file of the same kind with its columns in another order', async () => {
    const own = addOwnField();
    const { importId, profile } = await read(headings, cells);
    expect(profile).toBeUndefined();
    await adjust(importId, decided(own));
    const { id } = save(importId, 'Прайс 1С');

    const next = await read([...headings, 'Лишний'].toReversed(), [...cells, 'x'].toReversed());
    expect(next.profile).toMatchObject({ id, name: 'Прайс 1С', applied: false, missing: [] });
    expect(mappingOf(next)).toMatchObject({ Цвет: null, Скидка: null });
    const applied = await adjust(next.importId, next.profile?.decision ?? {});
    expect(mappingOf(applied)).toMatchObject({ Цвет: own, Скидка: 'note', 'Тел.': 'phones' });
    expect(applied.match).toBe('inn');
    expect(applied.profile).toMatchObject({ applied: true });
    expect(applied.profile?.decision).toMatchObject({
      constants: [{ fieldId: 'source', value: 'Выставка' }],
      policies: [{ index: 8, policy: 'overwrite' }],
    });
  });

  it('knows no file of another kind', async () => {
    const { importId } = await read(headings, cells);
    save(importId, 'Прайс 1С');
    expect((await read(headings.slice(0, 8), cells.slice(0, 8))).profile).toBeUndefined();
  });

  it('leaves out a field that is gone and says which column it was', async () => {
    const own = addOwnField();
    const { importId } = await read(headings, cells);
    await adjust(importId, decided(own));
    save(importId, 'Прайс 1С');
    const { db, now } = base.context;
    runOperation(db, { kind: 'customField', params: {}, at: now() }, () =>
      updateCustomField(db, {
        id: Number(own.replace('custom:', '')),
        label: 'Цвет двери',
        options: [],
        archived: true,
      }),
    );
    const { profile } = await read(headings, cells);
    expect(profile?.missing).toEqual(['Цвет']);
    expect(profile?.decision.mapping).toContainEqual({ index: 3, fieldId: 'note' });
    expect(profile?.decision.mapping?.some(({ index }) => index === 2)).toBe(false);
  });

  it('is replaced only when asked for', async () => {
    const { importId } = await read(headings, cells);
    const { id } = save(importId, 'Прайс 1С');
    expect(() => save(importId, 'Прайс 1С')).toThrow(expect.objectContaining({ code: 'valueTaken' }));
    expect(save(importId, 'Прайс 1С', true).id).toBe(id);
    expect(importProfileHandlers['import:profiles'](base.context).profiles).toHaveLength(1);
  });

  it('is forgotten, and brought back by undo', async () => {
    const { importId } = await read(headings, cells);
    const { id } = save(importId, 'Прайс 1С');
    const { operationId } = importProfileHandlers['import:deleteProfile'](base.context, { id });
    expect(importProfileHandlers['import:profiles'](base.context).profiles).toEqual([]);
    await undoOperation(base.context.db, operationId, { at: base.context.now() });
    expect(importProfileHandlers['import:profiles'](base.context).profiles).toMatchObject([{ id }]);
    expect((await read(headings, cells)).profile).toMatchObject({ name: 'Прайс 1С', applied: true });
  });
});
