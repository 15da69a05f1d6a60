import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp, type LaunchedApp } from './launch-app.ts';

/** A folder of one test and programs launched over it. */
export type CleanPlace = Readonly<{
  folder: string;
  /** Launches the built program with a base folder under the test's own folder; every error of its page is gathered. */
  launch: (name: string) => Promise<LaunchedApp & Readonly<{ complaints: string[] }>>;
  remove: () => Promise<void>;
}>;

/** Makes an empty place for a test. */
export async function makeCleanPlace(): Promise<CleanPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-e2e-'));
  return {
    folder,
    launch: async (name) => {
      const launched = await launchApp({ env: { KARTOTEKA_BASE_DIR: join(folder, name, 'base') } });
      const complaints: string[] = [];
      launched.page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      launched.page.on('pageerror', (error) => complaints.push(error.message));
      return { ...launched, complaints };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
