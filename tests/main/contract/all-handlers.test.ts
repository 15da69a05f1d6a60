import { describe, expect, it } from 'vitest';
import type { BaseHost } from '../../../src-main/base/base-host.ts';
import { createSessionHolder } from '../../../src-main/base/base-session.ts';
import { bindAllHandlers } from '../../../src-main/contract/all-handlers.ts';
import { contract } from '../../../src-shared/contract/contract.ts';
import { connectInProcess } from '../../support/connect-in-process.ts';

// Only the place of the session is looked at while no base is open.
const host = { session: createSessionHolder() } as BaseHost;

describe('bindAllHandlers', () => {
  it('answers every channel of the contract and no other', () => {
    expect([...bindAllHandlers(host).keys()].toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  it('answers baseLocked on every channel of an open base while none is open', async () => {
    const { port } = connectInProcess(bindAllHandlers(host));
    const answers = new Map<number, unknown>();
    port.addEventListener('message', (event: MessageEvent<{ id: number; error?: unknown }>) =>
      answers.set(event.data.id, event.data.error),
    );
    port.start();
    port.postMessage({ type: 'call', id: 1, channel: 'settings:get', input: {} });
    port.postMessage({ type: 'call', id: 2, channel: 'contacts:trash', input: { ids: [1] } });
    port.postMessage({ type: 'call', id: 3, channel: 'journal:undo', input: { operationId: 1 } });
    port.postMessage({ type: 'call', id: 4, channel: 'base:info', input: {} });
    await expect.poll(() => answers.size).toBe(4);
    const locked = { code: 'baseLocked', params: {} };
    expect([...answers.values()]).toEqual([locked, locked, locked, locked]);
    port.close();
  });
});
