import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { startParser } from '../../../src-main/parser/parser-client.ts';
import type { ParserHost } from '../../../src-main/parser/parser-host.ts';

const companies = join(import.meta.dirname, '../../fixtures/companies.xlsx');
const settings = { ownFields: [], today: '2026-11-22' };
const quiet = (): void => undefined;

/** A parser that hears everything and does what the test says. */
function fakeHost(
  answer: (message: unknown, reply: (message: unknown) => void, exit: () => void) => void,
): ParserHost {
  const heard: { reply?: (message: unknown) => void; exit?: (code: number | null) => void } = {};
  return {
    start: () =>
      Promise.resolve({
        send: (message) =>
          answer(
            message,
            (said) => heard.reply?.(said),
            () => heard.exit?.(134),
          ),
        onMessage: (listener) => {
          heard.reply = listener;
        },
        onExit: (listener) => {
          heard.exit = listener;
        },
        kill: () => undefined,
      }),
  };
}

describe('startParser', () => {
  it('reads a file in another process and hands out its rows as often as they are asked for', async () => {
    const parser = await startParser(createNodeParserHost(), 60_000);
    try {
      const table = await parser.open(companies, {}, settings, quiet);
      expect(table).toMatchObject({ sheet: 'Контрагенты', headingRow: 1, rows: 400 });
      const rows = await parser.rows(399, 500);
      expect(rows.map(({ row }) => row)).toEqual([401]);
      expect(await parser.rows(399, 1)).toEqual(rows);
      await expect(parser.open(join(companies, 'absent'), {}, settings, quiet)).rejects.toMatchObject({
        code: 'fileUnreadable',
      });
    } finally {
      parser.close();
    }
    await expect(parser.rows(0, 1)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('gives up on a parser that is silent for too long', async () => {
    const parser = await startParser(
      fakeHost(() => undefined),
      20,
    );
    await expect(parser.rows(0, 1)).rejects.toMatchObject({ code: 'parserTimedOut' });
    await expect(parser.rows(0, 1)).rejects.toMatchObject({ code: 'parserTimedOut' });
  });

  it('takes the answer that came while this process stood still for longer than that', async () => {
    const parser = await startParser(
      fakeHost((_message, reply) => setImmediate(() => reply({ id: 1, type: 'value', value: [] }))),
      100,
    );
    const answer = parser.remarks();
    const until = performance.now() + 300;
    while (performance.now() < until);
    expect(await answer).toEqual([]);
    parser.close();
  });

  it('tells the end of a process that has spent its memory', async () => {
    const parser = await startParser(
      fakeHost((_message, _reply, exit) => exit()),
      60_000,
    );
    await expect(parser.rows(0, 1)).rejects.toMatchObject({ code: 'parserOutOfMemory' });
  });

  it('lets no rows of an odd shape through', async () => {
    const parser = await startParser(
      fakeHost((_message, reply) => reply({ type: 'value', id: 1, value: { names: [], values: [1] } })),
      60_000,
    );
    await expect(parser.rows(0, 1)).rejects.toThrow('odd shape');
  });
});
