import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createUtilityParserHost } from '../../../src-main/parser/utility-parser-host.ts';

/** A host whose requests to the main process are only written down. */
function createHost() {
  const asked: string[] = [];
  const host = createUtilityParserHost({
    start: (id) => asked.push(`start ${id}`),
    kill: (id) => asked.push(`kill ${id}`),
  });
  return { asked, host };
}

/** As much of Electron's port as the host touches. */
function makePort() {
  const { port1 } = new MessageChannel();
  let closed = false;
  const port = Object.assign(port1, {
    start: () => undefined,
    close: () => {
      closed = true;
    },
  });
  return {
    port: port as unknown as Parameters<ReturnType<typeof createUtilityParserHost>['onStarted']>[1],
    isClosed: () => closed,
  };
}

describe('createUtilityParserHost', () => {
  it('gives the parser once its port has come', async () => {
    const { asked, host } = createHost();
    const started = host.start();
    host.onStarted(1, makePort().port);
    const parser = await started;
    const codes: (number | null)[] = [];
    parser.onExit((code) => codes.push(code));
    host.onEnded(1, 7);
    expect(codes).toEqual([7]);
    expect(asked).toEqual(['start 1']);
  });

  it('refuses a parser that dies before it has started', async () => {
    const { host } = createHost();
    const started = host.start();
    host.onEnded(1, 1);
    await expect(started).rejects.toMatchObject({ code: 'fileUnreadable' });
  });

  it('is cancelled while it waits, and ends the process that comes too late', async () => {
    const { asked, host } = createHost();
    const stop = new AbortController();
    const started = host.start(stop.signal);
    stop.abort();
    await expect(started).rejects.toMatchObject({ code: 'cancelled' });
    const late = makePort();
    host.onStarted(1, late.port);
    expect(late.isClosed()).toBe(true);
    expect(asked).toEqual(['start 1', 'kill 1', 'kill 1']);
  });

  it('starts nothing for a job that is cancelled already', async () => {
    const { asked, host } = createHost();
    await expect(host.start(AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    expect(asked).toEqual([]);
  });
});
