import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Measurement } from '../bench/benchmark.ts';
import { findFixture } from './find-fixture.ts';
import { importAndList } from './imported-list.ts';
import { createScoreBoard } from './score-board.ts';
import { tellScores } from './tell-scores.ts';

const truthSchema = z.object({
  rows: z.array(
    z.object({
      row: z.number(),
      form: z.string(),
      name: z.string().nullable(),
      full: z.string(),
      inn: z.string().nullable(),
      kpp: z.string().nullable(),
      work: z.string(),
      mobile: z.string(),
      email: z.string(),
      staff: z.number(),
      budget: z.number(),
      dup: z.string().nullable(),
    }),
  ),
});

const fields = ['organizationName', 'legalForm', 'inn', 'kpp', 'phones', 'emails', 'size', 'budget'];

/** Imports the list of organizations and compares every cell with what is known to be true. */
export async function measureCompanies(): Promise<Measurement> {
  const truth = truthSchema.parse(JSON.parse(await readFile(findFixture('companies.truth.json'), 'utf8')));
  const imported = await importAndList(findFixture('companies.xlsx'), fields);
  const board = createScoreBoard();
  for (const row of truth.rows) {
    const contact = imported.get(row.row) ?? {};
    const note = (column: string, right: boolean, wanted: unknown): void => {
      board.note(
        column,
        right,
        () => `row ${row.row}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(contact)}`,
      );
    };
    note('legal forms', contact['legalForm'] === row.form, row.form);
    // A renamed twin shows another name than the truth's; its cell is what counts.
    const name =
      row.dup === 'same_inn_renamed' ? /"(.+)"/.exec(row.full)?.[1] : (row.name ?? row.full.slice(3));
    note('names', sameText(contact['organizationName'], name), name);
    if (row.inn !== null) note('ИНН', contact['inn'] === row.inn, row.inn);
    if (row.kpp !== null) note('КПП', contact['kpp'] === row.kpp, row.kpp);
    note('phones', JSON.stringify(contact['phones']) === JSON.stringify([row.work, row.mobile]), [
      row.work,
      row.mobile,
    ]);
    note('emails', JSON.stringify(contact['emails']) === JSON.stringify([row.email]), row.email);
    note('budgets', Number(contact['budget']) === row.budget, row.budget);
    note('staff', Number(contact['size']) === row.staff, row.staff);
  }
  return tellScores(board, imported.size, truth.rows.length);
}

function sameText(imported: unknown, wanted: string | undefined): boolean {
  return typeof imported === 'string' && imported.toLowerCase() === wanted?.toLowerCase();
}
