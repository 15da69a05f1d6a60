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
      n: z.number(),
      last: z.string(),
      first: z.string(),
      middle: z.string(),
      phones: z.array(z.string()),
      email: z.string().nullable(),
      birthday: z.string().nullable(),
    }),
  ),
});

const fields = ['lastName', 'firstName', 'middleName', 'phones', 'emails', 'birthday'];

/** Imports the contacts of a phone and compares every value with what is known to be true. The card number `n`, from 0, is the row `n + 1`. */
export async function measurePhone(): Promise<Measurement> {
  const truth = truthSchema.parse(JSON.parse(await readFile(findFixture('phone.truth.json'), 'utf8')));
  const imported = await importAndList(findFixture('phone.vcf'), fields);
  const board = createScoreBoard();
  for (const card of truth.rows) {
    const contact = imported.get(card.n + 1) ?? {};
    const note = (column: string, field: string, wanted: unknown): void => {
      const right = JSON.stringify(contact[field] ?? null) === JSON.stringify(wanted);
      board.note(
        column,
        right,
        () => `card ${card.n + 1}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(contact)}`,
      );
    };
    note('last names', 'lastName', card.last);
    note('first names', 'firstName', card.first);
    note('patronymics', 'middleName', card.middle);
    note('phones', 'phones', card.phones);
    note('e-mails', 'emails', card.email === null ? [] : [card.email]);
    note('birthdays', 'birthday', card.birthday);
  }
  return tellScores(board, imported.size, truth.rows.length);
}
