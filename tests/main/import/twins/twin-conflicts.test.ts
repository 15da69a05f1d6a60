import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImportSession } from '../../../../src-main/import/import-session.ts';
import { forecastImport } from '../../../../src-main/import/preview-import.ts';
import { runImport } from '../../../../src-main/import/run-import.ts';
import { tellConflicts } from '../../../../src-main/import/twins/tell-conflicts.ts';
import { createNodeParserHost } from '../../../../src-main/parser/node-parser-host.ts';
import type { ColumnPolicy, ImportDecision } from '../../../../src-shared/import/import-decision.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { buildXlsx } from '../../parser/build-xlsx.ts';

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
});
afterEach(() => base.remove());

const heading = 'ФИО | Телефон | Дата рождения | Источник | Сумма | Комментарий';

const show = (engine: Parameters<typeof tellConflicts>[0]): string[] =>
  tellConflicts(engine).rows.map(
    ({ row, fieldId, kept, other }) => `${row} ${fieldId} ${kept ?? '–'} ${other}`,
  );

/** Imports lines of cells; answers the conflicts as «row field kept other», the same as were foretold. */
async function take(lines: readonly string[], decision: ImportDecision = {}): Promise<string[]> {
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim() || null));
  const path = join(base.around, 'list.xlsx');
  writeFileSync(path, buildXlsx([{ name: 'Лист1', rows }]));
  const session = await openImportSession(base.context, path, decision, quietJob);
  try {
    const foretold = show(await forecastImport(base.context, session, quietJob));
    const { engine } = await runImport(base.context, session, quietJob);
    expect(show(engine)).toEqual(foretold);
    expect(tellConflicts(engine).count).toBe(foretold.length);
    return foretold;
  } finally {
    session.parser.close();
  }
}

const policy = (index: number, chosen: ColumnPolicy): ImportDecision => ({
  policies: [{ index, policy: chosen }],
});
const readAll = (sql: string): unknown[] => base.context.db.sqlite.prepare(sql).pluck().all();

const readSource = (): unknown =>
  readAll('SELECT label FROM dictionary_values WHERE id = (SELECT source_id FROM contacts)')[0];

describe('conflicts of rows of one client', () => {
  const list = [
    heading,
    'Орлова Анна | 89161234567 | 01.02.1980 | Авито | 1000 | любит чай',
    'Орлова Анна | 89161234567 |  | Сайт | 2000 | перезвонить',
    'ОРЛОВА АННА | 89161234567 | 01.02.1980 | авито | 1000 | ',
    'Ким Олег | 89161234568 | | Сайт | 5 | ',
  ];

  it('are told with what the card keeps and what the row says, notes apart', async () => {
    expect(await take(list)).toEqual(['3 openingTotal 100000 200000', '3 source Авито Сайт']);
    expect(readAll('SELECT note FROM contacts WHERE note IS NOT NULL')).toEqual(['любит чай\nперезвонить']);
  });

  it('are told again, and nothing changes, when the same file comes again', async () => {
    const first = await take(list);
    expect(await take(list)).toEqual(first);
  });

  it('are none where rows make cards of their own', async () => {
    expect(await take(list, { withoutFixes: ['twins'] })).toEqual([]);
  });

  it('are none where a row only says less', async () => {
    const names = [heading, 'Орлова Анна Ильинична | 89161234567', 'Орлова А. И. | 89161234567'];
    expect(await take([...names, 'Анна Орлова | 89161234567'])).toEqual([]);
  });

  it('are told of a name that a sure number joins to another one', async () => {
    const rows = [
      '№ клиента | ФИО | Телефон',
      '7 | Орлова Анна | 89161234567',
      '7 | Зайцева Анна | 89161234567',
    ];
    expect(await take(rows)).toEqual(['3 lastName Орлова Зайцева']);
  });
});

describe('policies for rows of one client in one file', () => {
  const inBase = [heading, 'Орлова Анна | 89161234567 | | Радио'];
  const twice = [heading, 'Орлова Анна | 89161234567 | | Авито', 'Орлова Анна | 89161234567 | | Сайт'];

  it('fill: the card keeps its value, and the rows are told to disagree', async () => {
    await take(inBase);
    expect(await take(twice)).toEqual(['3 source Радио Сайт']);
    expect(readSource()).toBe('Радио');
  });

  it('keep: nothing of the column is taken or told', async () => {
    await take(inBase);
    expect(await take(twice, policy(3, 'keep'))).toEqual([]);
    expect(readSource()).toBe('Радио');
  });

  it('overwrite: the first row wins over the card, the next is told', async () => {
    await take(inBase);
    expect(await take(twice, policy(3, 'overwrite'))).toEqual(['3 source Авито Сайт']);
    expect(readSource()).toBe('Авито');
  });

  it('overwrite: a row has its say on what the rows before it left blank', async () => {
    await take(inBase);
    const late = [heading, 'Орлова Анна | 89161234567 |', 'Орлова Анна | 89161234567 | | Сайт'];
    expect(await take(late, policy(3, 'overwrite'))).toEqual([]);
    expect(readSource()).toBe('Сайт');
    expect(await take(late, policy(3, 'overwrite'))).toEqual([]);
  });

  it('clear: a blank of the first row empties, and what a later one says is told', async () => {
    await take(inBase);
    const late = [heading, 'Орлова Анна | 89161234567 |', 'Орлова Анна | 89161234567 | | Сайт'];
    expect(await take(late, policy(3, 'clear'))).toEqual(['3 source – Сайт']);
    expect(readSource()).toBeUndefined();
  });
});
