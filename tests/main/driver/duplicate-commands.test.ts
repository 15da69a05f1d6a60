import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestFolder } from '../../support/create-test-host.ts';

const program = join(import.meta.dirname, '../../../src-main/driver/driver.ts');
const fixtures = join(import.meta.dirname, '../../fixtures');

const found = z.object({
  pairs: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      score: z.number(),
      lane: z.enum(['safe', 'review', 'family']),
      reasons: z.array(z.string().min(1)).min(1),
    }),
  ),
  clusters: z.array(z.array(z.string()).min(2)),
  threshold: z.number(),
  ms: z.number(),
});
const listed = z.object({ contacts: z.array(z.object({ id: z.string(), importRow: z.number() })) });
const truthSchema = z.object({ rows: z.array(z.object({ row: z.number(), cluster: z.number() })) });

describe('the headless driver on duplicates', () => {
  const { folder, remove } = makeTestFolder();
  beforeAll(async () => {
    await run(['create']);
    await run(['import', join(fixtures, 'clients-services.xlsx'), '--match', 'none']);
  });
  afterAll(remove);

  function run(args: readonly string[]): Promise<unknown> {
    const all = [program, ...args, '--base', join(folder, 'base'), '--password-env', 'TEST_PASSWORD'];
    const env = { ...process.env, TEST_PASSWORD: 'пароль для проверки' };
    return new Promise((resolve) => {
      execFile(process.execPath, all, { env, maxBuffer: 1 << 28 }, (_error, stdout) =>
        resolve(JSON.parse(stdout)),
      );
    });
  }

  it('finds the twins of a list: all of the safe ones are, and hardly any is missed', async () => {
    const { rows } = truthSchema.parse(
      JSON.parse(readFileSync(join(fixtures, 'clients-services.truth.json'), 'utf8')),
    );
    const clientOfRow = new Map(rows.map(({ row, cluster }) => [row, cluster]));
    const { contacts } = listed.parse(await run(['list', '--fields', 'importRow', '--limit', '2000']));
    const clientOf = new Map(contacts.map(({ id, importRow }) => [id, clientOfRow.get(importRow)]));
    const { pairs } = found.parse(await run(['duplicates']));
    const offered = pairs.filter(({ lane }) => lane !== 'family');
    const right = offered.filter(({ a, b }) => clientOf.get(a) === clientOf.get(b));
    const safe = offered.filter(({ lane }) => lane === 'safe');
    expect(safe.length).toBeGreaterThan(20);
    expect(safe.filter((pair) => !right.includes(pair))).toEqual([]);
    const sizes = [...Map.groupBy(rows, ({ cluster }) => cluster).values()].map(({ length }) => length);
    const all = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    expect(right.length / all).toBeGreaterThanOrEqual(0.97);
    expect(right.length / offered.length).toBeGreaterThanOrEqual(0.95);
  });

  it('forgets a pair for good once it is told apart', async () => {
    const before = found.parse(await run(['duplicates', '--threshold', '0.99', '--limit', '5']));
    expect(before).toMatchObject({ threshold: 0.99 });
    expect(before.pairs).toHaveLength(5);
    const first = before.pairs[0];
    if (first === undefined) return;
    const { a, b } = first;
    expect(await run(['not-duplicates', b, a])).toHaveProperty('operationId');
    const after = found.parse(await run(['duplicates']));
    expect(after.pairs.filter((pair) => pair.a === a && pair.b === b)).toEqual([]);
    expect(after.clusters.filter((ids) => ids.includes(a) && ids.includes(b))).toEqual([]);
  });

  it('refuses a threshold that is no probability', async () => {
    expect(await run(['duplicates', '--threshold', '7'])).toMatchObject({ error: { code: 'invalidInput' } });
  });
});
