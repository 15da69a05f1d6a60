import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { diagnosisHandlers } from '../../../src-main/import/diagnosis-handlers.ts';
import { importHandlers } from '../../../src-main/import/import-handlers.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';
import { importDiagnosisContract } from '../../../src-shared/import/import-diagnosis-contract.ts';
import type { ImportDiagnosis, ImportFinding } from '../../../src-shared/import/import-finding.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';
import { buildXlsx, type TestCell } from '../parser/build-xlsx.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const headings = ['ФИО', 'Телефон', 'Почта', 'Откуда узнал', 'Дата рождения', 'ИНН', 'Индекс', 'Пол'];
const troubled: readonly (readonly TestCell[])[] = [
  headings,
  [
    'ИВАНОВА АННА СЕРГЕЕВНА',
    '8 916 123-45-67, 8 495 123-45-67 доб. 12',
    'anna@gmail.con',
    'Директ',
    '12.05.1990',
  ],
  ['Пётр Сидоров', '916 12', 'petr@yandex,ru', 'яндекс', '31.02.1990', 507_000_009, '12345', 'жираф'],
  ['ИвановИванИванович', 7.9e10, 'нет почты совсем', 'вк', '', '', '123456', 'м'],
  ['', '+44 20 7946 0958', '', 'VK'],
  ['Кузнецова Ольга', '', '', 'Ярмарка'],
  headings,
  ['Иванова Анна Сергеевна', '89161234567'],
  ['Итого', '', '', '5'],
];

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
});
afterEach(() => base.remove());

type Looked = Readonly<{
  importId: string;
  diagnosis: ImportDiagnosis;
  find: (id: ImportFinding['id']) => ImportFinding | undefined;
  created: number;
}>;

async function look(path: string, decision?: ImportDecision): Promise<Looked> {
  base.context.files.add('list', path);
  const read = await importHandlers['import:read'](base.context, { fileToken: 'list' }, quietJob);
  const { importId } = read;
  const preview =
    decision === undefined
      ? read
      : await importHandlers['import:adjust'](base.context, { importId, decision }, quietJob);
  const diagnosis = importDiagnosisContract['import:diagnosis'].output.parse(
    await diagnosisHandlers['import:diagnosis'](base.context, { importId }),
  );
  const find: Looked['find'] = (id) => diagnosis.findings.find((finding) => finding.id === id);
  return { importId, diagnosis, find, created: preview.forecast.created };
}

function lookAtRows(rows: readonly (readonly TestCell[])[], decision?: ImportDecision): Promise<Looked> {
  const path = join(base.around, 'list.xlsx');
  writeFileSync(path, buildXlsx([{ name: 'Лист1', rows }]));
  return look(path, decision);
}

const countParts = (finding: ImportFinding | undefined): Record<string, number> =>
  Object.fromEntries(finding?.parts.map(({ id, count }) => [id, count]) ?? []);

describe('diagnoseImport', () => {
  it('says of a ledger of sales nothing about the completeness of cards', async () => {
    const heading = ['Дата', 'Клиент', 'Телефон', 'Товар', 'Кол-во', 'Цена', 'Сумма'];
    const row = ['01.03.2026', 'Орлова Анна', '+7 916 123-45-67', 'Замер', 1, 1000, 1000];
    const { diagnosis } = await lookAtRows([heading, row]);
    expect(diagnosis.completeness).toBeNull();
  });

  it('finds what was put into a list by hand, each with its place', async () => {
    const { find } = await lookAtRows(troubled);
    expect(countParts(find('phones'))).toEqual({ mobile: 2, landline: 1, extension: 1, foreign: 1 });
    expect(find('phones')?.samples[1]).toMatchObject({ row: 8, after: '+7 (916) 123-45-67' });
    expect(find('phonesSeveral')).toMatchObject({ count: 1, samples: [{ row: 2, column: 'Телефон' }] });
    expect(countParts(find('phoneInvalid'))).toEqual({ short: 1 });
    expect(find('phoneLossy')).toMatchObject({ count: 1, severity: 'check', samples: [{ row: 4 }] });
    expect(find('emails')?.samples.map(({ row, before, after }) => [row, before, after])).toEqual([
      [2, 'anna@gmail.con', 'anna@gmail.com'],
      [3, 'petr@yandex,ru', 'petr@yandex.ru'],
    ]);
    expect(find('emailInvalid')).toMatchObject({ count: 1, samples: [{ row: 4 }] });
    expect(countParts(find('names'))).toEqual({ letterCase: 1, order: 1, glued: 1 });
    expect(find('names')?.samples[2]?.after).toBe('Иванов Иван Иванович');
    expect(find('namesSplit')?.count).toBe(5);
    expect(find('dateInvalid')?.samples).toMatchObject([{ row: 3, column: 'Дата рождения' }]);
    expect(find('postalCode')?.samples).toMatchObject([{ row: 3, before: '12345' }]);
    expect(find('choices')?.samples).toMatchObject([{ row: 3, column: 'Пол', before: 'жираф' }]);
    expect(find('nameless')?.samples).toMatchObject([{ row: 5 }]);
    expect(find('unreachable')?.samples.map(({ row }) => row)).toEqual([4, 6]);
    expect(countParts(find('leftOut'))).toEqual({ repeatedHeading: 1, total: 1 });
    expect(find('twins')).toMatchObject({ count: 1, samples: [{ row: 8, before: '2' }] });
    expect(find('known')).toBeUndefined();
  });

  it('tells rows of one client that say different things, each by its column', async () => {
    const rows = [
      headings,
      ['Иванова Анна', '89161234567', '', 'Авито'],
      ['Иванова Анна', '89161234567', '', 'Сайт'],
    ];
    const { find } = await lookAtRows(rows);
    const sample = { row: 3, column: 'Откуда узнал', before: 'Сайт', after: 'Авито' };
    expect(find('twinValues')).toMatchObject({ severity: 'check', count: 1, fix: null, samples: [sample] });
  });

  it('puts lost zeros of ИНН back and says so', async () => {
    const { find } = await lookAtRows([
      ['Организация', 'ИНН'],
      ['ООО Ромашка', 105_018_213],
      ['ООО Василёк', '7707083893'],
    ]);
    expect(find('zeros')?.samples).toEqual([
      { row: 2, column: 'ИНН', before: '105018213', after: '0105018213' },
    ]);
  });

  it.each(['clients-services', 'export-1251'])(
    'gathers the spellings of the sources of %s into those that the truth tells',
    async (name) => {
      const extension = name === 'export-1251' ? 'csv' : 'xlsx';
      const truth = z
        .object({ rows: z.array(z.object({ source: z.string() })) })
        .parse(JSON.parse(readFileSync(join(fixtures, `${name}.truth.json`), 'utf8')));
      const counts: Record<string, number> = {};
      for (const { source } of truth.rows) counts[source] = (counts[source] ?? 0) + 1;
      const { find } = await look(join(fixtures, `${name}.${extension}`));
      const found = find('sources')?.clusters.map(({ value, spellings }) => [
        value,
        spellings.reduce((sum, { count }) => sum + count, 0),
      ]);
      expect(Object.fromEntries(found ?? [])).toEqual(counts);
    },
  );

  it('scores the completeness of a list and tells the shortest way up', async () => {
    const { diagnosis } = await lookAtRows([
      ['ФИО', 'Телефон', 'Почта'],
      ['Иванова Анна', '89161234567', 'anna@mail.ru'],
      ['Петров Олег', '89161234568', ''],
    ]);
    // Eight fields count for a person; the family name, the first name, the phone and once the mail are there.
    expect(diagnosis.completeness).toMatchObject({ score: 44, rows: 2 });
    expect(diagnosis.completeness?.fields.find(({ fieldId }) => fieldId === 'emails')).toEqual({
      fieldId: 'emails',
      rows: 2,
      filled: 1,
    });
  });

  it('tells which rows the base has already', async () => {
    const rows = [
      ['ФИО', 'Телефон'],
      ['Иванова Анна', '89161234567'],
    ];
    const { importId } = await lookAtRows(rows);
    await importHandlers['import:run'](base.context, { importId }, quietJob);
    const { find } = await lookAtRows([...rows, ['Петров Олег', '89161234568']]);
    expect(find('known')).toMatchObject({ count: 1, severity: 'info', samples: [{ row: 2 }] });
  });

  it('finds nothing to correct in a clean list', async () => {
    const { diagnosis } = await lookAtRows([
      ['Фамилия', 'Имя', 'Телефон'],
      ['Иванова', 'Анна', '+7 (916) 123-45-67'],
    ]);
    expect(diagnosis.findings).toEqual([]);
  });
});
