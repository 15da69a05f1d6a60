import Database from 'better-sqlite3';
import { wrapDatabase } from '../../../src-main/base/open-database.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';

const [path = ''] = process.argv.slice(2);
const sqlite = new Database(path);
sqlite.pragma('journal_mode = WAL');
sqlite.pragma('recursive_triggers = ON');
process.stdout.write('ready\n');
await undoOperation(wrapDatabase(sqlite), 1, { at: new Date() });
process.stdout.write('done\n');
