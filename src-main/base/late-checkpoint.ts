import type { BaseDatabase } from './base-database.ts';

/** SQLite's own: a commit that finds so many pages in the log copies them into the base. */
const pagesOfCheckpoint = 1000;
const laterMs = 1000;

/**
 * Runs a long write whose commit leaves its pages in the log, where they are as durable and as encrypted as in the base.
 * Copying them into the base takes longer than the commit and waits for a quiet moment after it, or for the next commit.
 */
export async function checkpointLater<Value>(
  { sqlite }: Pick<BaseDatabase, 'sqlite'>,
  write: () => Promise<Value>,
): Promise<Value> {
  sqlite.pragma('wal_autocheckpoint=0');
  try {
    return await write();
  } finally {
    if (sqlite.open) {
      sqlite.pragma(`wal_autocheckpoint=${pagesOfCheckpoint}`);
      setTimeout(() => {
        // A connection that is closed has done so already; one that writes will do so with its commit.
        if (sqlite.open && !sqlite.inTransaction) sqlite.pragma('wal_checkpoint(PASSIVE)');
      }, laterMs).unref();
    }
  }
}
