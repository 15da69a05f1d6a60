import { setTimeout as wait } from 'node:timers/promises';
import { MessagePort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { fromNodePort } from '../../src-main/contract/server-port.ts';
import { wireReplySchema, type WireRequest } from '../../src-shared/contract/wire-messages.ts';
import { everything } from '../../src-shared/filters/filter.ts';

/** What the thread is given: its end of the wire, the port by which it is stopped and answers, the texts to search for. */
const givenSchema = z.object({
  port: z.instanceof(MessagePort),
  controlPort: z.instanceof(MessagePort),
  texts: z.array(z.string()),
});

/** As many as the window asks for while the owner types, and as many as it paints. */
const limit = 500;
const painted = 50;
const fields = ['phones', 'emails', 'source', 'need', 'tags'];
/** An owner who types fast. */
const betweenKeysMs = 60;

const { port, controlPort, texts } = givenSchema.parse(workerData);
const found = z.object({ ids: z.instanceof(Int32Array) });
const waiting = new Map<number, (value: unknown) => void>();
let lastId = 0;
const stop = new AbortController();
const control = fromNodePort(controlPort);

port.on('message', (message: unknown) => {
  const reply = wireReplySchema.safeParse(message);
  if (!reply.success) return;
  // A refusal is no fast search: its caller fails when it reads the answer.
  waiting.get(reply.data.id)?.(reply.data.type === 'value' ? reply.data.value : null);
});

control.onMessage(() => stop.abort());

function call(channel: string, input: unknown): Promise<unknown> {
  lastId += 1;
  const request: WireRequest = { type: 'call', id: lastId, channel, input };
  const { promise, resolve } = Promise.withResolvers<unknown>();
  waiting.set(lastId, resolve);
  port.postMessage(request);
  return promise;
}

/** One search as the window does it: the ids, then the rows in sight. */
async function search(text: string): Promise<number> {
  const started = performance.now();
  const view = {
    filter: everything,
    search: text,
    sort: { field: 'name', direction: 'asc' },
    trash: false,
  };
  const { ids } = found.parse(await call('contacts:find', { view, limit }));
  const rows = await call('contacts:rows', { ids: [...ids.subarray(0, painted)], fields });
  if (rows === null) throw new Error('The rows of a search were refused');
  return performance.now() - started;
}

const searches: number[] = [];
for (let n = 0; !stop.signal.aborted; n += 1) {
  searches.push(await search(texts[n % texts.length] ?? ''));
  await wait(betweenKeysMs);
}
control.send({ searches });
port.close();
control.close();
