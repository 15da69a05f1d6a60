import { errors } from '../../src-shared/words/ru/errors.ts';
import { AppError, toErrorData } from '../../src-shared/contract/app-error.ts';
import { fillWords } from '../../src-shared/words/fill-words.ts';
import { runCopy, runCreate, runHash, runRestore, runStats, runVerifyCopy } from './base-commands.ts';
import { runCard, runList, runSearch } from './contact-commands.ts';
import { parseDriverRequest, type DriverRequest } from './driver-request.ts';
import { runOperations, runUndo } from './journal-commands.ts';

/** The commands of the headless driver: the same services as the program, without Electron. */
const commands: Readonly<Record<string, (request: DriverRequest) => Promise<unknown>>> = {
  create: runCreate,
  import: async (request) => (await import('./exchange-commands.ts')).runImport(request),
  list: runList,
  search: runSearch,
  card: runCard,
  export: async (request) => (await import('./exchange-commands.ts')).runExport(request),
  operations: runOperations,
  undo: runUndo,
  hash: runHash,
  stats: runStats,
  copy: runCopy,
  'verify-copy': runVerifyCopy,
  restore: runRestore,
};

try {
  const request = parseDriverRequest(process.argv.slice(2));
  const run = commands[request.command];
  if (run === undefined) {
    console.error(`Commands: ${Object.keys(commands).join(', ')}.`);
    throw new AppError('invalidInput');
  }
  printDocument(await run(request));
} catch (thrown) {
  const { code, params } = toErrorData(thrown);
  if (code === 'internal') console.error(thrown);
  const { title, hint } = errors[code];
  printDocument({ error: { code, message: fillWords(`${title}. ${hint}`, params) } });
  process.exitCode = 1;
}

function printDocument(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document)}\n`);
}
