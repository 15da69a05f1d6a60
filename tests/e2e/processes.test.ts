import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listProcesses } from './support/base-steps.ts';
import { chooseListRaw } from './support/choose-list.ts';
import { makeCleanPlace, type CleanPlace } from './support/launch-clean.ts';
import { callRaw, openRawLine } from './support/raw-line.ts';

const LIST = join(import.meta.dirname, '../fixtures/clients-services.xlsx');

type Preview = { importId: string; forecast: { created: number } };

let place: CleanPlace;
let app: Awaited<ReturnType<CleanPlace['launch']>>;

beforeAll(async () => {
  place = await makeCleanPlace();
  app = await place.launch('processes');
  await openRawLine(app.page, { type: 'create' });
  await callRaw(app.page, 'base:create', { password: 'берёза и ключ 47' });
});
afterAll(async () => {
  await app?.close();
  await place?.remove();
});

const chooseList = (): Promise<string> => chooseListRaw(app.app, app.page, LIST);

describe('the parser process', () => {
  let preview: Preview;

  it('reads a chosen file beside the base process', async () => {
    preview = await callRaw<Preview>(app.page, 'import:read', { fileToken: await chooseList() });
    expect(preview.forecast.created).toBeGreaterThan(100);
    expect(await listProcesses(app.app, 'Kartoteka parser')).toHaveLength(1);
  });

  it('hands its rows over for writing and is gone once the file is let go', async () => {
    const result = await callRaw<{ created: number }>(app.page, 'import:run', { importId: preview.importId });
    expect(result.created).toBe(preview.forecast.created);
    const info = await callRaw<{ contacts: number }>(app.page, 'base:info', {});
    expect(info.contacts).toBe(result.created);
    // Rows wait for review: until the file is let go they can be saved for correction.
    await callRaw(app.page, 'import:discard', { importId: preview.importId });
    await expect.poll(() => listProcesses(app.app, 'Kartoteka parser')).toEqual([]);
  });

  it('costs only itself when it dies', async () => {
    const next = await callRaw<Preview>(app.page, 'import:read', { fileToken: await chooseList() });
    const [pid] = await listProcesses(app.app, 'Kartoteka parser');
    process.kill(Number(pid), 'SIGKILL');
    await expect.poll(() => listProcesses(app.app, 'Kartoteka parser')).toEqual([]);
    await expect(
      callRaw(app.page, 'import:grid', { importId: next.importId, offset: 0, limit: 5 }),
    ).rejects.toThrow(/^(?!internal)/);
    expect(await callRaw(app.page, 'base:info', {})).toMatchObject({ migration: 'created' });
  });

  it('does not outlive a lock', async () => {
    await callRaw(app.page, 'import:read', { fileToken: await chooseList() });
    await app.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await expect.poll(() => listProcesses(app.app, 'Kartoteka')).toEqual([]);
  });
});

/** Ids of the base processes: a port is handed over before the system has listed its process. */
function listBases(): Promise<number[]> {
  return listProcesses(app.app, 'Kartoteka base');
}

describe('the base process', () => {
  it('does not outlive a page that is loaded anew', async () => {
    await openRawLine(app.page, { type: 'open' });
    await callRaw(app.page, 'base:unlock', { password: 'берёза и ключ 47' });
    expect(await listBases()).toHaveLength(1);
    await app.page.reload();
    await app.page.getByRole('heading', { name: 'База закрыта' }).waitFor();
    await expect.poll(listBases).toEqual([]);
  });

  it('gives way to the next one when the window connects again', async () => {
    await openRawLine(app.page, { type: 'open' });
    await expect.poll(listBases).toHaveLength(1);
    const [first] = await listBases();
    await openRawLine(app.page, { type: 'open' });
    await expect.poll(listBases).toSatisfy((ids: number[]) => ids.length === 1 && ids[0] !== first);
  });
});
