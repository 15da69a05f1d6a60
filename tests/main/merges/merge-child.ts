import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { wrapDatabase } from '../../../src-main/base/open-database.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { runBatch } from '../../../src-main/merges/merge-batch.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { mergedAt } from './safe-pairs.ts';

// A process that merges until it is killed, and tells of every single merge: node merge-child.ts TASK PATH.
const [task, path = ''] = process.argv.slice(2);
const sqlite = new Database(path);
sqlite.pragma('journal_mode = WAL');
sqlite.pragma('foreign_keys = ON');
sqlite.pragma('recursive_triggers = ON');
const db = wrapDatabase(sqlite);
writeSync(1, 'ready\n');
if (task === 'batch') {
  await runBatch(db, [], mergedAt, { progress: () => undefined, signal: new AbortController().signal });
} else if (task === 'undo') {
  await undoOperation(db, 2, { at: mergedAt });
} else {
  const last = Number(sqlite.prepare('SELECT max(id) FROM contacts').pluck().get());
  for (let id = 1; id < last; id += 2) {
    runMerge(db, { contactIds: [id, id + 1], survivorId: id, choices: [] }, mergedAt);
    writeSync(1, `${id}\n`);
  }
}
if (task !== 'single') writeSync(1, 'done\n');
