import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../../../src-main/import/import-file.ts';
import { hashTables } from '../../../../src-main/journal/hash-tables.ts';
import { createNodeParserHost } from '../../../../src-main/parser/node-parser-host.ts';
import { AppError } from '../../../../src-shared/contract/app-error.ts';
import { errorCodes } from '../../../../src-shared/contract/error-codes.ts';
import { errors } from '../../../../src-shared/words/ru/errors.ts';
import { createTestBase } from '../../../support/create-test-base.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { buildHostileCompounds } from './hostile-compound.ts';
import { flipBytes, truncate, type HostileFile } from './hostile-file.ts';
import { buildHostileMime } from './hostile-mime.ts';
import { buildHostileOds } from './hostile-ods.ts';
import { buildHostileMarkup, buildHostileTexts } from './hostile-text.ts';
import { buildHostileXlsx } from './hostile-xlsx.ts';
import { buildHostileXlsb } from './hostile-xlsb.ts';
import { buildHostileZips } from './hostile-zips.ts';
import { startMeasuredParser, type MeasuredParser } from './measured-parser.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures');
const lists = ['companies.xlsx', 'companies.xls', 'clients-services.ods', 'export-1251.csv', 'phone.vcf'];
const mostMegabytes = 400;
/** No measure of speed: a file that keeps a processor busy as long as this hangs. */
const hangSeconds = 10;
const deadlineMs = 90_000;
const settings = { ownFields: [], today: '2026-11-22' };

const readFixture = (name: string): Buffer => readFileSync(join(fixtures, name));
const batches: Readonly<Record<string, () => readonly HostileFile[]>> = {
  'workbooks in XML': buildHostileXlsx,
  'binary workbooks': buildHostileXlsb,
  archives: buildHostileZips,
  'workbooks of Excel 97': buildHostileCompounds,
  'OpenDocument spreadsheets': buildHostileOds,
  texts: buildHostileTexts,
  'web pages in one file': buildHostileMime,
  'pages and contacts': buildHostileMarkup,
  ...Object.fromEntries(
    lists.map((name) => [`beginnings of ${name}`, () => truncate(name, readFixture(name))]),
  ),
  ...Object.fromEntries(
    lists.map((name) => [`bytes flipped in ${name}`, () => flipBytes(name, readFixture(name), 30)]),
  ),
};

let folder = '';
let parser: MeasuredParser | null = null;
let total = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
});

afterAll(() => {
  parser?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Answer = Readonly<{ outcome: string; megabytes: number; seconds: number }>;

/** What a real parser makes of a file: `rows`, or the code of its refusal. */
async function open(file: HostileFile): Promise<Answer> {
  const path = join(folder, 'file.xlsx');
  writeFileSync(path, file.content);
  parser ??= await startMeasuredParser(deadlineMs);
  const { client, peakMegabytes, processorSeconds, stop } = parser;
  const begun = processorSeconds();
  let outcome = 'rows';
  try {
    await client.open(path, {}, settings, () => undefined);
    await client.rows(0, 500, { diagnose: true });
    await client.grid(0, 100);
  } catch (error) {
    outcome = error instanceof AppError ? error.code : `no AppError: ${String(error)}`;
  }
  const megabytes = peakMegabytes();
  const seconds = processorSeconds() - begun;
  if (outcome === 'parserOutOfMemory' || outcome === 'parserTimedOut' || megabytes > 300) {
    stop();
    parser = null;
  }
  return { outcome, megabytes, seconds };
}

/** What is wrong with an answer, or null. */
function judge(file: HostileFile, { outcome, megabytes, seconds }: Answer): string | null {
  const told = `${file.name}: ${outcome}, ${Math.round(megabytes)} MB, ${seconds} s`;
  if (seconds > hangSeconds) return `${told} (hangs)`;
  if (megabytes > mostMegabytes) return `${told} (too much memory)`;
  if (file.expected !== undefined && outcome !== file.expected) return `${told} instead of ${file.expected}`;
  if (outcome === 'rows') return null;
  const code = errorCodes.find((one) => one === outcome);
  if (code === undefined || code === 'internal' || code === 'parserTimedOut') return told;
  return /[А-яё]/.test(errors[code].title) && /[А-яё]/.test(errors[code].hint) ? null : `${told} (no words)`;
}

describe.runIf(process.platform === 'linux')('hostile files', () => {
  it.each(Object.entries(batches))(
    'ends every one of %s with rows or a clear refusal, in time and in 400 MB',
    async (_, build) => {
      const wrong: string[] = [];
      for (const file of build()) {
        const problem = judge(file, await open(file));
        if (problem !== null) wrong.push(problem);
        total += 1;
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  it('has at least 300 of them', () => {
    expect(total).toBeGreaterThanOrEqual(300);
  });

  it('leaves the base as it was when an import is refused', async () => {
    const base = await createTestBase({ parser: createNodeParserHost() });
    try {
      const hash = (): Record<string, string> => hashTables(base.context.db.sqlite);
      const before = hash();
      const sample = [
        ...buildHostileZips(),
        ...buildHostileCompounds(),
        ...truncate('companies.xlsx', readFixture('companies.xlsx')),
      ].filter(({ expected }, index) => expected?.startsWith('file') === true && index % 5 === 0);
      expect(sample.length).toBeGreaterThan(8);
      for (const { content, expected } of sample) {
        const path = join(folder, 'imported.xlsx');
        writeFileSync(path, content);
        await expect(importFile(base.context, path, {}, quietJob)).rejects.toMatchObject({
          code: expected,
        });
        expect(hash()).toEqual(before);
      }
    } finally {
      base.remove();
    }
  });
});
