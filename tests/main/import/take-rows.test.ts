import { afterEach, describe, expect, it, vi } from 'vitest';
import { takeRows } from '../../../src-main/import/take-rows.ts';
import type { ImportEngine } from '../../../src-main/import/import-engine.ts';
import type { PreparedRow } from '../../../src-main/parser/parser-messages.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function makeParser(total: number) {
  return {
    rows: async (from: number, count: number) =>
      Promise.resolve(
        Array.from({ length: Math.min(count, total - from) }, (_, place): PreparedRow => ({
          row: from + place + 2,
          problems: [],
          contact: null,
        })),
      ),
  };
}

async function take(total: number, msPerRow: number): Promise<{ rows: number[]; ends: number[] }> {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const rows: number[] = [];
  const ends: number[] = [];
  const engine = {
    take: ({ row }: PreparedRow) => {
      clock += msPerRow;
      rows.push(row);
      return 'skipped';
    },
  } as unknown as ImportEngine;
  await takeRows(makeParser(total), total, engine, async (done) => {
    ends.push(done);
    return Promise.resolve();
  });
  return { rows, ends };
}

describe('takeRows', () => {
  it('takes every row once, in order, over the borders of batches', async () => {
    const { rows, ends } = await take(1200, 0);
    expect(rows).toEqual(Array.from({ length: 1200 }, (_, place) => place + 2));
    expect(ends).toEqual([500, 1000, 1200]);
  });

  it('lets others work after a slice of time however many rows it held', async () => {
    const { rows, ends } = await take(10, 5);
    expect(rows).toHaveLength(10);
    expect(ends).toEqual([3, 6, 9, 10]);
    expect((await take(3, 40)).ends).toEqual([1, 2, 3]);
  });

  it('ends nothing when there is nothing', async () => {
    expect(await take(0, 1)).toEqual({ rows: [], ends: [] });
  });
});
