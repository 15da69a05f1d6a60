import type { Page } from 'playwright-core';

type RawReply = { type: string; id: number; value?: unknown; error?: { code: string }; progress?: unknown };

/**
 * Opens a line to the base process past the screens: the page's own connection is left behind. Calls are made with
 * `callRaw`.
 */
export async function openRawLine(page: Page, purpose: { type: 'create' | 'open' }): Promise<void> {
  await page.evaluate(async (wanted) => {
    type Bridge = { call: (channel: string, input: unknown) => Promise<{ ok: boolean }> };
    const scope = globalThis as unknown as { kartoteka: Bridge; rawPort: MessagePort };
    const arriving = new Promise<MessagePort>((resolve) => {
      addEventListener('message', (event) => {
        const [port] = event.ports;
        if (event.data === 'kartoteka:port' && port) resolve(port);
      });
    });
    await scope.kartoteka.call('shell:connect', { purpose: wanted });
    scope.rawPort = await arriving;
    scope.rawPort.start();
  }, purpose);
}

/** One call over the raw line: its value, or an error with the code as its message. */
export async function callRaw<Output>(page: Page, channel: string, input: unknown): Promise<Output> {
  const reply = await page.evaluate(
    ([name, sent]) => {
      const { rawPort } = globalThis as unknown as { rawPort: MessagePort };
      const id = Math.ceil(Math.random() * 1_000_000_000);
      return new Promise<RawReply>((resolve) => {
        const listen = (event: MessageEvent<RawReply>): void => {
          if (event.data.id !== id || event.data.type === 'progress') return;
          rawPort.removeEventListener('message', listen);
          resolve(event.data);
        };
        rawPort.addEventListener('message', listen);
        const call: [unknown, Transferable[]] = [{ type: 'call', id, channel: name, input: sent }, []];
        rawPort.postMessage(...call);
      });
    },
    [channel, input] as const,
  );
  if (reply.type === 'error') throw new Error(reply.error?.code);
  return reply.value as Output;
}
