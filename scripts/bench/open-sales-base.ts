import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BaseSession } from '../../src-main/base/base-session.ts';
import { unlockBase } from '../../src-main/base/unlock-base.ts';
import { createDriverHost, driverJob } from '../../src-main/driver/driver-host.ts';
import { runLongOperation } from '../../src-main/journal/run-operation.ts';
import { benchPassword, fillBenchBase } from './fill-bench-base.ts';
import { salesSize, salesToday, writeSales } from './sales-base-rows.ts';

const root = join(import.meta.dirname, '../..');

/** What the base is made of: another migration or another generator makes another base. */
function nameBase(): string {
  const hash = createHash('sha256');
  const migrations = join(root, 'migrations');
  for (const file of readdirSync(migrations).filter((name) => name.endsWith('.sql'))) {
    hash.update(readFileSync(join(migrations, file)));
  }
  hash.update(readFileSync(join(import.meta.dirname, 'sales-base-rows.ts')));
  return `kartoteka-sales-${hash.digest('hex').slice(0, 12)}`;
}

/**
 * Opens an encrypted base of 100,000 clients and 500,000 orders with their lines, payments and interactions. It is made
 * once, in some minutes, and kept in the folder for temporary files; what is opened is a copy of it. The caller closes
 * the session and then has the copy forgotten.
 */
export async function openSalesBase(): Promise<
  Readonly<{ session: BaseSession; forget: () => Promise<void> }>
> {
  const kept = join(tmpdir(), nameBase());
  if (!existsSync(kept)) await makeSalesBase(kept);
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-bench-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  const base = join(folder, 'base');
  await cp(kept, base, { recursive: true });
  return { session: await unlockBase(createDriverHost(base), benchPassword, driverJob), forget };
}

async function makeSalesBase(folder: string): Promise<void> {
  const unfinished = `${folder}-unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const session = await fillBenchBase(unfinished, salesSize.clients);
  const { db } = session.context;
  await runLongOperation(db, { kind: 'import', params: {}, at: salesToday }, {}, async (operation) => {
    const steps = writeSales(db);
    while (steps.next().done !== true) await operation.pause();
  });
  db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  session.close();
  await rename(unfinished, folder);
}
