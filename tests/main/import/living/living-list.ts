import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { listContactRows } from '../../../../src-main/contacts/contact-rows-query.ts';
import { importFile } from '../../../../src-main/import/import-file.ts';
import { getImportRegister } from '../../../../src-main/import/import-register.ts';
import { applyDifference } from '../../../../src-main/import/living/apply-difference.ts';
import { listLivingRuns } from '../../../../src-main/import/living/living-runs.ts';
import { findDifference, recheckFile } from '../../../../src-main/import/living/recheck-file.ts';
import { type ImportDifference } from '../../../../src-shared/import/import-difference.ts';
import type { DifferenceResult, DifferenceTicks } from '../../../../src-shared/import/import-run-contract.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { inProcessParserHost } from '../../../support/in-process-parser.ts';
import { buildXlsx, type TestCell } from '../../parser/build-xlsx.ts';

export type Rows = readonly (readonly TestCell[])[];

export const headings = ['ФИО', 'Телефон', 'Город', 'Заметка'];
export const anna = ['Иванова Анна', '8 916 123-45-67', 'Тверь', 'любит звонки'];
export const oleg = ['Петров Олег', '8 916 222-33-44', 'Тула', ''];
export const eva = ['Сидорова Ева', '8 495 123-45-68', 'Тверь', 'опт'];
export const list: Rows = [headings, anna, oleg, eva];

/** A base and a list beside it for every test, with the steps that tests of remembered files share. */
export function setUpLivingList() {
  let base: TestBase;
  let path: string;
  beforeEach(async () => {
    base = await createTestBase({ parser: inProcessParserHost });
    path = join(base.around, 'Клиенты.xlsx');
  });
  afterEach(() => base.remove());

  const write = (rows: Rows, to = path, name = 'Лист1'): void =>
    writeFileSync(to, buildXlsx([{ name, rows }]));

  async function importList(rows: Rows = list): Promise<void> {
    write(rows);
    await importFile(base.context, path, {}, quietJob);
  }

  function recheck(rows: Rows | null = null, from: string | null = null): Promise<ImportDifference> {
    if (rows !== null) write(rows);
    const [run] = listLivingRuns(base.context.db);
    return recheckFile(base.context, run?.id ?? 0, { path: from, locale: 'ru' }, quietJob);
  }

  /** Ticks everything, as far as `over` does not say otherwise. */
  function apply(
    difference: ImportDifference,
    over: Partial<DifferenceTicks> = {},
  ): Promise<DifferenceResult> {
    const { session } = getImportRegister(base.context).get(difference.importId);
    const ticks = {
      fresh: difference.fresh.rows.map(({ row }) => row),
      changed: difference.changed.rows.map(({ row, cells }) => ({
        row,
        columns: cells.map(({ column }) => column),
      })),
      gone: { act: 'tag' as const, contactIds: [] },
      beyond: false,
      dismissRest: false,
      ...over,
    };
    return applyDifference(base.context, findDifference(session), { ...ticks, locale: 'ru' }, quietJob);
  }

  function readCards(fields: readonly string[]) {
    const { db } = base.context;
    const ids = db.sqlite
      .prepare<[], number>('SELECT id FROM contacts WHERE deleted_at IS NULL ORDER BY id')
      .pluck()
      .all();
    return listContactRows(db, ids, fields);
  }

  return {
    base: () => base,
    path: () => path,
    write,
    importList,
    recheck,
    apply,
    readCards,
  };
}

/** How many rows are new, changed, gone, as they were and left out. */
export const counts = ({ fresh, changed, gone, unchanged, skipped }: ImportDifference): number[] => [
  fresh.count,
  changed.count,
  gone.count,
  unchanged,
  skipped,
];

/** What changed, in words. */
export const cellsOf = ({ changed }: ImportDifference) =>
  changed.rows.map(({ name, cells }) => [
    name,
    ...cells.map(({ heading, card, now }) => `${heading}: ${card} → ${now}`),
  ]);
