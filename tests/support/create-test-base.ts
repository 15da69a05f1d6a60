import { join } from 'node:path';
import type { BaseContext } from '../../src-main/base/base-context.ts';
import type { BaseHost } from '../../src-main/base/base-host.ts';
import { createBase } from '../../src-main/base/create-base.ts';
import { createTestHost, makeTestFolder, quietJob, testPassword } from './create-test-host.ts';

/** A real encrypted base in a temporary folder, open, with a context ready for handlers. */
export type TestBase = Readonly<{
  host: BaseHost;
  context: BaseContext;
  /** The base's own folder, inside a temporary one that may hold other files of the test. */
  folder: string;
  /** The temporary folder around it. */
  around: string;
  /** Closes the base and removes everything. */
  remove: () => void;
}>;

/** Creates a base as the program does; `overrides` give the host a parser, a clock and so on. */
export async function createTestBase(overrides: Partial<BaseHost> = {}): Promise<TestBase> {
  const { folder: around, remove } = makeTestFolder();
  const folder = join(around, 'base');
  const host = createTestHost(folder, overrides);
  const session = await createBase(host, testPassword, quietJob);
  host.session.set(session);
  return {
    host,
    context: session.context,
    folder,
    around,
    remove: () => {
      host.session.get()?.close();
      remove();
    },
  };
}
