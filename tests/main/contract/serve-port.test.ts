import * as fc from 'fast-check';
import { EventEmitter, once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { bindHandlers, mergeHandlers, type BoundHandlers } from '../../../src-main/contract/bind-handlers.ts';
import type { HandlersOf } from '../../../src-main/contract/handlers.ts';
import { servePort } from '../../../src-main/contract/serve-port.ts';
import { fromNodePort } from '../../../src-main/contract/server-port.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { contract } from '../../../src-shared/contract/contract.ts';

type Context = Readonly<{ calls: unknown[] }>;
type Names = 'settings:get' | 'contacts:trash' | 'contacts:count' | 'journal:undo' | 'contacts:find';

const settings = { listColumns: [], cardWidth: 400 };
const view = {
  filter: { type: 'and', rules: [] },
  search: '',
  sort: { field: 'name', direction: 'asc' },
  trash: false,
};

const handlers: HandlersOf<Context, Names> = {
  'settings:get': (context) => {
    context.calls.push('get');
    return settings;
  },
  'contacts:trash': (context, input) => {
    context.calls.push(input);
    return { operationId: 7 };
  },
  'contacts:count': () => {
    throw new TypeError('Иванов Иван: +79161234567');
  },
  'contacts:find': () => ({ ids: new Int32Array([3, 1, 2]), more: false }),
  'journal:undo': (_context, _input, job) =>
    new Promise((_resolve, reject) => {
      for (let done = 0; done < 1000; done += 1) job.progress({ step: 'undoing', done, total: 1000 });
      job.signal.addEventListener('abort', () => reject(new AppError('cancelled')));
    }),
};

function serve(options: { bound?: BoundHandlers; waitForWriter?: () => Promise<void> } = {}) {
  const context: Context = { calls: [] };
  const reports: string[] = [];
  const { port1, port2 } = new MessageChannel();
  servePort(fromNodePort(port2), {
    handlers: options.bound ?? bindHandlers(handlers, () => context),
    waitForWriter: options.waitForWriter ?? (() => Promise.resolve()),
    report: (line) => reports.push(line),
  });
  const replies: unknown[] = [];
  port1.on('message', (message) => replies.push(message));
  return { context, reports, replies, port: port1, ask: (message: unknown) => ask(port1, message) };
}

function ask(port: MessagePort, message: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    port.once('message', resolve);
    port.postMessage(message);
  });
}

const refusal = (id: number, code: string) => ({ type: 'error', id, error: { code, params: {} } });

describe('servePort', () => {
  it('answers a query with the value of its handler', async () => {
    const { ask, port } = serve();
    expect(await ask({ type: 'call', id: 1, channel: 'settings:get', input: {} })).toEqual({
      type: 'value',
      id: 1,
      value: settings,
    });
    port.close();
  });

  it('refuses channels outside the contract and inputs with unknown keys', async () => {
    const { ask, context, port } = serve();
    for (const channel of ['contacts:drop', '__proto__', 'toString', 'constructor', ''])
      expect(await ask({ type: 'call', id: 2, channel, input: {} })).toEqual(refusal(2, 'invalidInput'));
    expect(await ask({ type: 'call', id: 3, channel: 'settings:get', input: { path: '/etc' } })).toEqual(
      refusal(3, 'invalidInput'),
    );
    expect(context.calls).toEqual([]);
    port.close();
  });

  it('answers a defect as internal and keeps its message out of the answer and the log', async () => {
    const { ask, reports, port } = serve();
    expect(await ask({ type: 'call', id: 4, channel: 'contacts:count', input: { view } })).toEqual(
      refusal(4, 'internal'),
    );
    expect(reports.join('\n')).toContain('contacts:count: TypeError');
    expect(reports.join('\n')).not.toContain('Иванов');
    port.close();
  });

  it('refuses an answer that does not fit the contract', async () => {
    const bound = new Map([['settings:get', () => ({ ...settings, secret: 1 })]]);
    const { ask, reports, port } = serve({ bound });
    expect(await ask({ type: 'call', id: 5, channel: 'settings:get', input: {} })).toEqual(
      refusal(5, 'internal'),
    );
    expect(reports[0]).toContain('settings:get: the answer does not fit');
    port.close();
  });

  it('holds commands back while a long operation writes, but not queries', async () => {
    const writing = new EventEmitter();
    const { ask, context, replies, port } = serve({
      waitForWriter: async () => void (await once(writing, 'end')),
    });
    port.postMessage({ type: 'call', id: 6, channel: 'contacts:trash', input: { ids: [1] } });
    await ask({ type: 'call', id: 7, channel: 'settings:get', input: {} });
    expect(context.calls).toEqual(['get']);
    writing.emit('end');
    await expect.poll(() => replies.length).toBe(2);
    expect(context.calls).toEqual(['get', { ids: [1] }]);
    port.close();
  });

  it('tells progress of a job at most ten times a second and stops it on cancel', async () => {
    const { replies, port } = serve();
    port.postMessage({ type: 'call', id: 8, channel: 'journal:undo', input: { operationId: 1 } });
    await expect.poll(() => replies.length).toBeGreaterThan(0);
    port.postMessage({ type: 'cancel', id: 8 });
    await expect.poll(() => replies.at(-1)).toEqual(refusal(8, 'cancelled'));
    expect(replies.length).toBeLessThan(20);
    port.close();
  });

  it('drops a query whose cancel came with it', async () => {
    const { context, replies, port } = serve();
    port.postMessage({ type: 'call', id: 9, channel: 'settings:get', input: {} });
    port.postMessage({ type: 'cancel', id: 9 });
    await expect.poll(() => replies).toEqual([refusal(9, 'cancelled')]);
    expect(context.calls).toEqual([]);
    port.close();
  });

  it('stops the jobs of a closed port', async () => {
    const told: string[] = [];
    const bound: BoundHandlers = new Map([
      [
        'journal:undo',
        (_input, job) => {
          told.push('begun');
          return new Promise(() => job.signal.addEventListener('abort', () => told.push('stopped')));
        },
      ],
    ]);
    const { port } = serve({ bound });
    port.postMessage({ type: 'call', id: 10, channel: 'journal:undo', input: { operationId: 1 } });
    await expect.poll(() => told).toEqual(['begun']);
    port.close();
    await expect.poll(() => told).toEqual(['begun', 'stopped']);
  });

  it('survives whatever can be cloned: nothing outside the schemas reaches a handler', async () => {
    const reached: unknown[] = [];
    const bound: BoundHandlers = new Map(
      Object.keys(contract).map((name) => [name, (input: unknown) => reached.push([name, input])]),
    );
    const { port, ask, reports } = serve({ bound });
    const channel = fc.oneof(fc.constantFrom(...Object.keys(contract)), fc.string());
    const message = fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constantFrom('call', 'cancel', 'x'),
        id: fc.integer(),
        channel,
        input: fc.oneof(fc.anything(), fc.constant({})),
      }),
    );
    const messages = fc.sample(message, 5000).filter(isCloneable);
    for (const each of messages) port.postMessage(each);
    const answer = await ask({ type: 'call', id: 1_000_000, channel: '-', input: {} });
    expect(answer).toBeDefined();
    expect(reached.length).toBeGreaterThan(0);
    for (const [name, input] of reached as [keyof typeof contract, unknown][])
      expect(contract[name].input.safeParse(input).success).toBe(true);
    expect(reports.filter((line) => line.includes('Error'))).toEqual([]);
    port.close();
  });
});

describe('mergeHandlers', () => {
  it('refuses a channel that two domains declare', () => {
    const part: BoundHandlers = new Map([['settings:get', () => settings]]);
    expect(() => mergeHandlers(part, part)).toThrow('settings:get');
  });
});

function isCloneable(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
