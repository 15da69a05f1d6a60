import { fillContactCities } from '../contacts/refresh-contact-cities.ts';
import type { JobControl } from '../contract/handlers.ts';
import { makeSafetyCopy } from '../copies/make-safety-copy.ts';
import { removeUnfinishedCopies } from '../copies/copies-folder.ts';
import type { BaseContext } from './base-context.ts';
import { readFact, writeFact } from './base-facts.ts';
import { getBaseFiles } from './base-files.ts';
import type { BaseHost } from './base-host.ts';
import type { BaseSession } from './base-session.ts';
import { repairKeyFiles, type OpenedKeys } from './key-files.ts';
import { migrateBase, planMigrations, type MigrationOutcome } from './migrate-base.ts';
import { openDatabase, wrapDatabase } from './open-database.ts';

/**
 * Opens the base with keys that a password has opened: a copy is made before a migration, a base from the
 * future is left as it is. Key files that differ from the block that opened the base are put right.
 * Throws AppError baseDamaged, baseInUse, baseFromFuture, migrationFailed and what a copy may throw.
 */
export async function openSession(host: BaseHost, keys: OpenedKeys, job: JobControl): Promise<BaseSession> {
  const key = keys.root.deriveDatabaseKey();
  const { base } = getBaseFiles(host.folder);
  const sqlite = openDatabase({ path: base, key, mode: 'open', nativeBinding: host.nativeBinding });
  key.fill(0);
  try {
    const context = makeContext(host, keys, wrapDatabase(sqlite));
    const migration = await migrateSafely(host, context, job);
    fillContactCities(context.db);
    await repairKeyFiles(host.folder, keys.block);
    const storedBlock = keys.block.toString('base64');
    if (readFact(context.db, 'keyBlock') !== storedBlock) writeFact(context.db, 'keyBlock', storedBlock);
    removeUnfinishedCopies(host.folder);
    return {
      context,
      migration,
      close: () => {
        sqlite.close();
        keys.root.erase();
      },
    };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

async function migrateSafely(
  host: BaseHost,
  context: BaseContext,
  job: JobControl,
): Promise<MigrationOutcome> {
  const plan = planMigrations(context.db.sqlite, host.migrationsFolder);
  if (plan.outcome === 'migrated') {
    await makeSafetyCopy(context, { reason: 'beforeMigration', detail: host.appVersion }, job);
  }
  return migrateBase(context.db.sqlite, host.migrationsFolder);
}

function makeContext(host: BaseHost, keys: OpenedKeys, db: BaseContext['db']): BaseContext {
  let block = keys.block;
  const { folder, files, parser, now, appVersion, nativeBinding } = host;
  const vault: BaseContext['vault'] = {
    baseId: keys.baseId,
    root: keys.root,
    getKeyBlock: () => block,
    setKeyBlock: (next) => {
      block = next;
    },
    appVersion,
    nativeBinding,
  };
  return { db, folder, vault, files, parser, now };
}
