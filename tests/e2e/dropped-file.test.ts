import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCleanPlace, type CleanPlace } from './support/launch-clean.ts';
import { callRaw, openRawLine } from './support/raw-line.ts';

const LIST = join(import.meta.dirname, '../fixtures/clients-services.xlsx');

let place: CleanPlace;
let app: Awaited<ReturnType<CleanPlace['launch']>>;

beforeAll(async () => {
  place = await makeCleanPlace();
  app = await place.launch('drop');
  await openRawLine(app.page, { type: 'create' });
  await callRaw(app.page, 'base:create', { password: 'берёза и ключ 47' });
});
afterAll(async () => {
  await app?.close();
  await place?.remove();
});

/** Drops a file of this computer on the window, as the system does. */
async function dropFile(path: string): Promise<void> {
  const session = await app.page.context().newCDPSession(app.page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await session.detach();
}

describe('a file dropped on the window', () => {
  it('becomes a token that the base process knows; the page never sees its path', async () => {
    const dropped = app.page.evaluate(
      () =>
        new Promise<{ answer: { value: { token: string; name: string } }; seen: string }>((resolve) => {
          const { kartoteka } = globalThis as unknown as {
            kartoteka: { dropFile: (file: File) => Promise<{ value: { token: string; name: string } }> };
          };
          addEventListener('dragover', (event) => event.preventDefault());
          addEventListener('drop', (event) => {
            event.preventDefault();
            const file = event.dataTransfer?.files[0];
            if (!file) return;
            const seen = [file.name, 'path' in file ? 'path' : ''].join('|');
            void kartoteka.dropFile(file).then((answer) => resolve({ answer, seen }));
          });
        }),
    );
    await app.page.waitForTimeout(200);
    await dropFile(LIST);
    const { answer, seen } = await dropped;
    expect(seen).toBe('clients-services.xlsx|');
    expect(answer.value.name).toBe('clients-services.xlsx');
    expect(answer.value.token).not.toContain('/');
    const preview = await callRaw<{ forecast: { created: number } }>(app.page, 'import:read', {
      fileToken: answer.value.token,
    });
    expect(preview.forecast.created).toBeGreaterThan(100);
  });

  it('leads the window nowhere where nobody takes it', async () => {
    const before = app.page.url();
    await app.page.reload();
    await app.page.getByRole('heading', { name: 'База закрыта' }).waitFor();
    await dropFile(LIST);
    await app.page.waitForTimeout(300);
    expect(app.page.url()).toBe(before);
    expect(await app.page.title()).toBe('Картотека');
  });
});
