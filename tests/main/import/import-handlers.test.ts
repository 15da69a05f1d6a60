import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importHandlers } from '../../../src-main/import/import-handlers.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { importContract } from '../../../src-shared/import/import-contract.ts';
import type { ImportPreview } from '../../../src-shared/import/import-preview.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
  base.context.files.add('token', join(import.meta.dirname, '../../fixtures/clients-services.xlsx'));
});

afterEach(() => base.remove());

const read = (): Promise<ImportPreview> =>
  importHandlers['import:read'](base.context, { fileToken: 'token' }, quietJob);

describe('importHandlers', () => {
  it('propose, obey the owner, show the grid and import', async () => {
    const preview = importContract['import:read'].output.parse(await read());
    expect(preview).toMatchObject({ headingRow: 4, rows: 1201, match: 'auto', problemCount: 0 });
    expect(preview.forecast).toMatchObject({ created: 1119, updated: 35, review: 23, skipped: 1 });
    expect(preview.skipped.at(-1)).toMatchObject({ row: 1220, reason: 'total' });
    const { importId } = preview;

    const adjusted = await importHandlers['import:adjust'](
      base.context,
      { importId, decision: { match: 'none', mapping: [{ index: 10, fieldId: null }] } },
      quietJob,
    );
    expect(importContract['import:adjust'].output.parse(adjusted)).toMatchObject({
      match: 'none',
      forecast: { created: 1200, updated: 0 },
    });

    const { rows } = importContract['import:grid'].output.parse(
      await importHandlers['import:grid'](base.context, { importId, offset: 0, limit: 3 }),
    );
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [1, 'skipped'],
      [5, 'created'],
      [6, 'created'],
    ]);
    expect(rows[1]?.cells.slice(2, 9).map(({ shown }) => shown)).toEqual([
      '+7 (928) 211-14-17',
      '',
      'Яндекс.Директ',
      'дизайн-проект',
      '28.07.1989',
      '09.08.2022',
      '5400,50',
    ]);

    const result = await importHandlers['import:run'](base.context, { importId }, quietJob);
    expect(importContract['import:run'].output.parse(result)).toMatchObject({ created: 1200, skipped: 1 });
    const { sqlite } = base.context.db;
    expect(sqlite.prepare('SELECT count(note) FROM contacts').pluck().get()).toBe(0);
    await expect(importHandlers['import:run'](base.context, { importId }, quietJob)).rejects.toMatchObject({
      code: 'importUnknown',
    });
  });

  it('answer at once while an import runs, and let it end', async () => {
    const { importId } = await read();
    const first = importHandlers['import:run'](base.context, { importId }, quietJob);
    const busy = { code: 'baseBusy' };
    await expect(importHandlers['import:run'](base.context, { importId }, quietJob)).rejects.toMatchObject(
      busy,
    );
    await expect(read()).rejects.toMatchObject(busy);
    await expect(
      importHandlers['import:adjust'](base.context, { importId, decision: { match: 'none' } }, quietJob),
    ).rejects.toMatchObject(busy);
    expect(() => importHandlers['import:discard'](base.context, { importId })).toThrow(
      new AppError('baseBusy'),
    );
    const done = await first;
    expect(done.created).toBeGreaterThan(1000);
  });

  it('keep the file of a cancelled import for another try', async () => {
    const { importId } = await read();
    const cancelled = { ...quietJob, signal: AbortSignal.abort() };
    await expect(importHandlers['import:run'](base.context, { importId }, cancelled)).rejects.toMatchObject({
      code: 'cancelled',
    });
    const { created } = await importHandlers['import:run'](base.context, { importId }, quietJob);
    expect(created).toBeGreaterThan(1000);
  });

  it('end the file before when another one is read, and the one that is discarded', async () => {
    const first = await read();
    const second = await read();
    const grid = (importId: string): Promise<unknown> =>
      importHandlers['import:grid'](base.context, { importId, offset: 0, limit: 1 });
    await expect(grid(first.importId)).rejects.toMatchObject({ code: 'importUnknown' });
    await expect(grid(second.importId)).resolves.toBeDefined();
    importHandlers['import:discard'](base.context, { importId: second.importId });
    await expect(grid(second.importId)).rejects.toMatchObject({ code: 'importUnknown' });
  });
});
