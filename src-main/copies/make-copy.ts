import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { CopyInfo, CopyReason } from '../../src-shared/copies/copies-contract.ts';
import type { BaseContext } from '../base/base-context.ts';
import { readFact, writeFact } from '../base/base-facts.ts';
import { getBaseFiles } from '../base/base-files.ts';
import { areOnOneDisk, assertFreeSpace } from '../base/free-space.ts';
import { moveFile } from '../base/replace-file.ts';
import type { JobControl } from '../contract/handlers.ts';
import { runWhenFree } from '../journal/writer-queue.ts';
import { countContacts } from './check-copy-database.ts';
import { listStoredCopies } from './copies-folder.ts';
import { writeCopyFile } from './copy-file.ts';
import { encodeCopyHeader, type CopyFacts } from './copy-header.ts';
import { takeTableSnapshot, type TableSnapshot } from './table-snapshot.ts';
import { verifyCopy } from './verify-copy.ts';

/** What making a copy needs of an open base. */
export type CopySource = Pick<BaseContext, 'db' | 'folder' | 'vault' | 'now'>;

/** Why a copy is made; `detail` is a file's name or a version. */
export type CopyOccasion = Readonly<{ reason: CopyReason; detail: string | null }>;

/**
 * Writes a copy of the open base to a path: SQLite's own VACUUM INTO, a header in front, then the file is read
 * back, opened and compared with the base table by table. Only then it takes its name, over an older file of
 * that name if there is one. Waits for a long operation to end; cancelling leaves nothing behind.
 * Throws AppError diskFull, diskFailed, copyMismatch, copyDamaged, cancelled.
 */
export async function makeCopy(
  source: CopySource,
  { path, number, reason, detail }: CopyOccasion & Readonly<{ path: string; number: number }>,
  job: JobControl,
): Promise<CopyInfo> {
  const { copies } = getBaseFiles(source.folder);
  await mkdir(copies, { recursive: true });
  await assertRoom(source, copies, dirname(path));
  job.progress({ step: 'copying', done: 0, total: null });
  const payload = join(copies, `vacuum-${randomBytes(6).toString('hex')}.tmp`);
  const unchecked = `${path}.tmp`;
  try {
    const { snapshot, facts } = await runWhenFree(source.db, () => takePayload(source, payload));
    const seal = (sum: Pick<CopyFacts, 'payloadLength' | 'payloadSha256'>): Buffer =>
      encodeCopyHeader(source.vault, { ...facts, ...sum, number, reason, detail });
    await writeCopyFile(unchecked, payload, seal, job);
    await rm(payload);
    const info = await verifyCopy(source, unchecked, job, snapshot);
    if (job.signal.aborted) throw new AppError('cancelled');
    await moveFile(unchecked, path);
    return { ...info, fileName: info.fileName.slice(0, -'.tmp'.length) };
  } catch (error) {
    await Promise.all([rm(payload, { force: true }), rm(unchecked, { force: true })]);
    throw error;
  }
}

/** The number of the next copy: above every one that the base or its folder knows of. */
export async function takeCopyNumber({ db, folder }: CopySource): Promise<number> {
  const [newest] = await listStoredCopies(folder);
  const number = Math.max(Number(readFact(db, 'copyNumber') ?? 0), newest?.number ?? 0) + 1;
  await runWhenFree(db, () => writeFact(db, 'copyNumber', String(number)));
  return number;
}

type TakenPayload = Readonly<{
  snapshot: TableSnapshot;
  facts: Pick<CopyFacts, 'createdAt' | 'contacts' | 'schemaVersion' | 'appVersion'>;
}>;

// In one turn of the event loop: what is counted here and what VACUUM writes are the same moment of the base.
function takePayload({ db, vault, now }: CopySource, path: string): TakenPayload {
  const { sqlite } = db;
  const snapshot = takeTableSnapshot(sqlite);
  sqlite.prepare('VACUUM INTO ?').run(path);
  return {
    snapshot,
    facts: {
      createdAt: now().toISOString(),
      contacts: countContacts(sqlite),
      schemaVersion: Number(sqlite.pragma('user_version', { simple: true })),
      appVersion: vault.appVersion,
    },
  };
}

// The base is written once beside itself and once as the copy, and once more while the copy is checked.
async function assertRoom({ db }: CopySource, work: string, target: string): Promise<void> {
  const pages = Number(db.sqlite.pragma('page_count', { simple: true }));
  const size = pages * Number(db.sqlite.pragma('page_size', { simple: true }));
  if (areOnOneDisk(work, target)) return assertFreeSpace(work, size * 2.2);
  await assertFreeSpace(work, size * 1.1);
  await assertFreeSpace(target, size * 1.1);
}
