import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { runDriver } from '../bench/run-driver.ts';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const listAnswer = z.object({ total: z.number(), contacts: z.array(z.record(z.string(), cell)) });

/** What one imported contact holds, by field id. */
export type ImportedContact = Readonly<Record<string, z.infer<typeof cell>>>;

/** Imports a file into a new base, a card for every row, and reads the asked fields back by the row of the file. */
export async function importAndList(
  file: string,
  fields: readonly string[],
): Promise<Map<number, ImportedContact>> {
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-quality-'));
  try {
    const base = join(folder, 'base');
    await runDriver(base, ['create']);
    await runDriver(base, ['import', file, '--match', 'none']);
    const answer = listAnswer.parse(
      await runDriver(base, ['list', '--fields', ['importRow', ...fields].join(','), '--limit', '100000']),
    );
    return new Map(answer.contacts.map((contact) => [Number(contact['importRow']), contact]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
