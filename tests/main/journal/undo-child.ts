import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { wrapDatabase } from '../../../src-main/base/open-database.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';

// A process that undoes until it is killed, or kills itself at a step: node undo-child.ts STEP PATH.
const [fatalStep, path = ''] = process.argv.slice(2);
const sqlite = new Database(path);
sqlite.pragma('journal_mode = WAL');
sqlite.pragma('recursive_triggers = ON');
writeSync(1, 'ready\n');
let step = 0;
const progress = (): void => {
  step += 1;
  if (step !== Number(fatalStep)) return;
  writeSync(1, 'amid\n');
  process.kill(process.pid, 'SIGKILL');
};
const job = { progress, signal: new AbortController().signal };
await undoOperation(wrapDatabase(sqlite), 1, { at: new Date(), job });
writeSync(1, 'done\n');
