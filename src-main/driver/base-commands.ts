import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { getBaseFiles } from '../base/base-files.ts';
import { describeBase } from '../base/base-session.ts';
import { createBase } from '../base/create-base.ts';
import { inspectBaseFolder } from '../base/inspect-base-folder.ts';
import { unlockBase } from '../base/unlock-base.ts';
import { copiesHandlers } from '../copies/copies-handlers.ts';
import { readCopyHeader, describeCopy } from '../copies/copy-file.ts';
import { restoreCopy } from '../copies/restore-copy.ts';
import { verifyCopy } from '../copies/verify-copy.ts';
import { countTables, hashTables } from '../journal/hash-tables.ts';
import {
  createDriverHost,
  driverJob,
  readDriverPassword,
  requireBaseFolder,
  withDriverBase,
} from './driver-host.ts';
import { refuseOption, requireWord, type DriverRequest } from './driver-request.ts';

/** `create`: a new base in the folder. */
export async function runCreate(request: DriverRequest): Promise<unknown> {
  const session = await createBase(
    createDriverHost(requireBaseFolder(request)),
    readDriverPassword(request),
    driverJob,
  );
  const { baseId } = describeBase(session);
  session.close();
  return { baseId };
}

/** `hash`: equal bases have equal hashes. */
export function runHash(request: DriverRequest): Promise<unknown> {
  return withDriverBase(request, ({ context }) => ({ tables: hashTables(context.db.sqlite) }));
}

/** `stats`: counts per table, size of the file, versions. */
export function runStats(request: DriverRequest): Promise<unknown> {
  return withDriverBase(request, async (session) => {
    const { sqlite } = session.context.db;
    const file = await stat(getBaseFiles(session.context.folder).base);
    return {
      tables: countTables(sqlite),
      fileSize: file.size,
      schemaVersion: describeBase(session).schemaVersion,
      versions: {
        node: process.versions.node,
        sqlite: sqlite.prepare('SELECT sqlite_version()').pluck().get(),
      },
    };
  });
}

/** `copy FILE`: a copy, opened and compared after writing. */
export function runCopy(request: DriverRequest): Promise<unknown> {
  const path = resolve(requireWord(request, 0, 'FILE'));
  return withDriverBase(request, ({ context }) => {
    context.files.add('copy', path);
    return copiesHandlers['copies:make'](context, { fileToken: 'copy' }, driverJob);
  });
}

/** `verify-copy FILE`: against the base when one is named, otherwise by restoring it into a temporary folder. */
export async function runVerifyCopy(request: DriverRequest): Promise<unknown> {
  const path = resolve(requireWord(request, 0, 'FILE'));
  if (request.options.base !== undefined) {
    return withDriverBase(request, async ({ context }) => ({
      ok: true,
      ...(await verifyCopy(context, path, driverJob)),
    }));
  }
  const { facts } = await readCopyHeader(path);
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-verify-'));
  try {
    const restored = await restoreInto(join(folder, 'base'), path, readDriverPassword(request));
    return { ok: true, ...describeCopy(path, facts), tables: restored.tables };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `restore FILE --to DIR`: the base of a copy in a folder, opened to prove it. */
export function runRestore(request: DriverRequest): Promise<unknown> {
  const { to } = request.options;
  if (to === undefined) throw refuseOption('--to');
  return restoreInto(to, resolve(requireWord(request, 0, 'FILE')), readDriverPassword(request));
}

async function restoreInto(folder: string, path: string, password: string) {
  const host = createDriverHost(folder);
  if (inspectBaseFolder(host.folder) !== 'none') throw new AppError('baseExists');
  await restoreCopy(host, path, password, driverJob);
  const session = await unlockBase(host, password, driverJob);
  try {
    return { ...describeBase(session), tables: countTables(session.context.db.sqlite) };
  } finally {
    session.close();
  }
}
