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
      last: z.string(),
      first: z.string(),
      middle: z.string(),
      gender: z.enum(['f', 'm']),
      phones: z.array(z.string()),
      email: z.string().nullable(),
      birthday: z.string().nullable(),
      city: z.string(),
      source: z.string(),
      consent: z.string(),
      note_shown: z.string(),
    }),
  ),
});

const fields = [
  'lastName',
  'firstName',
  'middleName',
  'gender',
  'phones',
  'emails',
  'birthday',
  'addresses',
  'source',
  'consent',
  'note',
];
const genders = { f: 'female', m: 'male' };
const consents: Readonly<Record<string, string>> = { да: 'given', нет: 'refused' };

/** Imports the export of an older program (Windows-1251, «;») and compares every cell with what is known to be true. */
export async function measureExport(): Promise<Measurement> {
  const truth = truthSchema.parse(JSON.parse(await readFile(findFixture('export-1251.truth.json'), 'utf8')));
  const imported = await importAndList(findFixture('export-1251.csv'), fields);
  const board = createScoreBoard();
  for (const row of truth.rows) {
    const contact = imported.get(row.row) ?? {};
    const note = (column: string, field: string, wanted: unknown): void => {
      const got = contact[field] ?? null;
      board.note(
        column,
        JSON.stringify(got) === JSON.stringify(wanted),
        () => `row ${row.row}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(contact)}`,
      );
    };
    note('last names', 'lastName', row.last);
    note('first names', 'firstName', row.first);
    note('middle names', 'middleName', row.middle);
    note('genders', 'gender', genders[row.gender]);
    note('phones', 'phones', row.phones);
    note('emails', 'emails', row.email === null ? [] : [row.email.toLowerCase()]);
    note('birthdays', 'birthday', row.birthday);
    note('cities', 'addresses', [row.city]);
    note('sources', 'source', row.source);
    note('consents', 'consent', consents[row.consent.toLowerCase()] ?? null);
    note('notes', 'note', row.note_shown === '' ? null : row.note_shown);
  }
  return tellScores(board, imported.size, truth.rows.length);
}
