import { describe, expect, it } from 'vitest';
import type { BoundHandler, BoundHandlers } from '../../../src-main/contract/bind-handlers.ts';
import { createBaseClient } from '../../../src-renderer/ipc/base-client.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import type { JobProgress } from '../../../src-shared/contract/job-progress.ts';
import { connectInProcess } from '../../support/connect-in-process.ts';

const settings = { listColumns: [], cardWidth: 400 };
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(new AppError('cancelled')), { once: true }),
  );

const served = (channel: string, handler: BoundHandler): BoundHandlers => new Map([[channel, handler]]);

describe('createBaseClient', () => {
  it('gives the answer of a channel, typed arrays included', async () => {
    const ids = new Int32Array([5, 3, 9]);
    const { port } = connectInProcess(served('contacts:find', () => ({ ids, more: false })));
    const client = createBaseClient(port);
    const view = {
      filter: { type: 'and' as const, rules: [] },
      search: '',
      sort: { field: 'name', direction: 'asc' as const },
      trash: false,
    };
    expect((await client.call('contacts:find', { view, limit: null })).ids).toEqual(ids);
    client.close();
  });

  it('rejects with the code and the params of the error', async () => {
    const { port } = connectInProcess(
      served('settings:get', () => Promise.reject(new AppError('baseFromFuture', { version: '2.0' }))),
    );
    const client = createBaseClient(port);
    await expect(client.call('settings:get', {})).rejects.toMatchObject({
      code: 'baseFromFuture',
      params: { version: '2.0' },
    });
    client.close();
  });

  it('passes progress on and cancels by the signal', async () => {
    const { port } = connectInProcess(
      served('journal:undo', (_input, job) => {
        job.progress({ step: 'undoing', done: 1, total: 2 });
        return untilAborted(job.signal);
      }),
    );
    const client = createBaseClient(port);
    const controller = new AbortController();
    const told: JobProgress[] = [];
    const call = client.call(
      'journal:undo',
      { operationId: 1 },
      { signal: controller.signal, onProgress: (progress) => (told.push(progress), controller.abort()) },
    );
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    expect(told).toEqual([{ step: 'undoing', done: 1, total: 2 }]);
    client.close();
  });

  it('rejects what waits when the other side goes away, and everything afterwards', async () => {
    const line = connectInProcess(served('journal:undo', (_input, job) => untilAborted(job.signal)));
    const client = createBaseClient(line.port);
    const waiting = client.call('journal:undo', { operationId: 1 });
    line.hangUp();
    await expect(waiting).rejects.toMatchObject({ code: 'connectionClosed' });
    await client.closed;
    await expect(client.call('settings:get', {})).rejects.toMatchObject({ code: 'connectionClosed' });
  });

  it('answers many calls at once, each with its own value', async () => {
    const { port } = connectInProcess(
      served('contacts:trash', (input) => ({ operationId: (input as { ids: number[] }).ids[0] })),
    );
    const client = createBaseClient(port);
    const asked = Array.from({ length: 50 }, (_, index) => index + 1);
    const answers = await Promise.all(asked.map((id) => client.call('contacts:trash', { ids: [id] })));
    expect(answers.map((answer) => answer.operationId)).toEqual(asked);
    client.close();
  });

  it('does not call when the signal is aborted already', async () => {
    const { port } = connectInProcess(served('settings:get', () => settings));
    const client = createBaseClient(port);
    const call = client.call('settings:get', {}, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    client.close();
  });
});
