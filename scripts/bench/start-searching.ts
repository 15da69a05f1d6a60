import { MessageChannel, Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { BaseSession } from '../../src-main/base/base-session.ts';
import { bindContextHandlers } from '../../src-main/contract/all-handlers.ts';
import { servePort } from '../../src-main/contract/serve-port.ts';
import { fromNodePort } from '../../src-main/contract/server-port.ts';
import { waitForWriter } from '../../src-main/journal/writer-queue.ts';
import { makeSearchTexts } from './search-texts.ts';

const told = z.object({ searches: z.array(z.number()) });

/**
 * Starts an owner who searches without end: a thread with a loop of its own asks the base over the wire of the window.
 * Answers how to stop it, which tells the milliseconds of each search as that thread saw them.
 */
export function startSearching(session: BaseSession, clients: number): () => Promise<readonly number[]> {
  const wire = new MessageChannel();
  const control = new MessageChannel();
  const texts = makeSearchTexts(clients, 40).map(({ text }) => text);
  servePort(fromNodePort(wire.port1), {
    handlers: bindContextHandlers(() => session.context),
    waitForWriter: () => waitForWriter(session.context.db),
    report: (line) => {
      if (!line.startsWith('slow query')) console.error(line);
    },
  });
  const thread = new Worker(new URL('measure-own-searches.js', import.meta.url), {
    workerData: { port: wire.port2, controlPort: control.port2, texts },
    transferList: [wire.port2, control.port2],
  });
  const { promise, resolve, reject } = Promise.withResolvers<readonly number[]>();
  thread.once('error', reject);
  control.port1.once('message', (message: unknown) => resolve(told.parse(message).searches));
  return () => {
    control.port1.postMessage('stop');
    return promise;
  };
}
