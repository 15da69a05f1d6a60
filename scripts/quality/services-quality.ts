import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Measurement } from '../bench/benchmark.ts';
import { findFixture } from './find-fixture.ts';
import { importAndList } from './imported-list.ts';
import { isSamePart, readShownName } from './person-truth.ts';
import { createScoreBoard } from './score-board.ts';
import { tellScores } from './tell-scores.ts';

const truthSchema = z.object({
  rows: z.array(
    z.object({
      row: z.number(),
      shown_name: z.string(),
      last: z.string(),
      first: z.string(),
      middle: z.string(),
      phones: z.array(z.string()),
      email: z.string().nullable(),
      birthday: z.string().nullable(),
      source: z.string(),
      total: z.number(),
      debt: z.number(),
      last_order: z.string().nullable(),
    }),
  ),
});

const fields = [
  'lastName',
  'firstName',
  'middleName',
  'phones',
  'emails',
  'birthday',
  'source',
  'openingTotal',
  'openingDebt',
  'openingLastOrderAt',
];

/** Imports the list of a repair business and compares every cell with what is known to be true. */
export async function measureServices(): Promise<Measurement> {
  const truth = truthSchema.parse(
    JSON.parse(await readFile(findFixture('clients-services.truth.json'), 'utf8')),
  );
  const imported = await importAndList(findFixture('clients-services.xlsx'), fields);
  const board = createScoreBoard();
  for (const row of truth.rows) {
    const contact = imported.get(row.row) ?? {};
    const shown = readShownName(row.shown_name, row);
    const note = (column: string, right: boolean, wanted: unknown): void => {
      board.note(
        column,
        right,
        () => `row ${row.row}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(contact)}`,
      );
    };
    const sameName =
      isSamePart(contact['lastName'], shown.lastName) &&
      isSamePart(contact['firstName'], shown.firstName) &&
      isSamePart(contact['middleName'], shown.middleName);
    note('names', sameName, shown);
    note('phones', JSON.stringify(contact['phones']) === JSON.stringify(row.phones), row.phones);
    if (row.email !== null)
      note(
        'emails',
        JSON.stringify(contact['emails']) === JSON.stringify([row.email.toLowerCase()]),
        row.email,
      );
    if (row.birthday !== null) note('birthdays', contact['birthday'] === row.birthday, row.birthday);
    if (row.last_order !== null)
      note('last orders', contact['openingLastOrderAt'] === row.last_order, row.last_order);
    note('sources', contact['source'] === row.source, row.source);
    note('sums', Number(contact['openingTotal'] ?? 0) === row.total, row.total);
    note('debts', Number(contact['openingDebt'] ?? 0) === row.debt, row.debt);
  }
  return tellScores(board, imported.size, truth.rows.length);
}
