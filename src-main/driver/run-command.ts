import { errors } from '../../src-shared/words/ru/errors.ts';
import { toErrorData, type ErrorData } from '../../src-shared/contract/app-error.ts';
import { driverErrorsRu } from '../../src-shared/words/ru/driver-errors.ts';
import { fillWords } from '../../src-shared/words/fill-words.ts';
import { runCopy, runCreate, runHash, runRestore, runStats, runVerifyCopy } from './base-commands.ts';
import { runCard, runList, runSearch } from './client-commands.ts';
import { driverHelpRu } from '../../src-shared/words/ru/driver-help.ts';
import { parseDriverRequest, refuseOption, type DriverRequest } from './driver-request.ts';
import { runOperations, runUndo } from './journal-commands.ts';
import { runRfm } from './rfm-commands.ts';
import { runSegmentCount, runSegments, runStages } from './audience-commands.ts';

/** The commands of the headless driver: the same services as the program, without Electron. */
const commands: Readonly<Record<string, (request: DriverRequest) => Promise<unknown>>> = {
  help: runHelp,
  create: runCreate,
  import: async (request) => (await import('./exchange-commands.ts')).runImport(request),
  list: runList,
  search: runSearch,
  card: runCard,
  export: async (request) => (await import('./exchange-commands.ts')).runExport(request),
  runs: async (request) => (await import('./living-commands.ts')).runRuns(request),
  recheck: async (request) => (await import('./living-commands.ts')).runRecheck(request),
  'export-back': async (request) => (await import('./living-commands.ts')).runExportBack(request),
  merge: async (request) => (await import('./merge-commands.ts')).runDriverMerge(request),
  operations: runOperations,
  undo: runUndo,
  hash: runHash,
  stats: runStats,
  segments: runSegments,
  'segment-count': runSegmentCount,
  stages: runStages,
  rfm: runRfm,
  duplicates: async (request) => (await import('./duplicate-commands.ts')).runDuplicates(request),
  'not-duplicates': async (request) => (await import('./duplicate-commands.ts')).runNotDuplicates(request),
  copy: runCopy,
  'verify-copy': runVerifyCopy,
  restore: runRestore,
};

try {
  const request = parseDriverRequest(process.argv.slice(2));
  const run = commands[request.command];
  if (run === undefined) {
    console.error(driverHelpRu.commands);
    throw refuseOption(request.command);
  }
  printDocument(await run(request));
} catch (thrown) {
  const error = toErrorData(thrown);
  if (error.code === 'internal') console.error(thrown);
  printDocument({ error: { code: error.code, message: describeError(error) } });
  process.exitCode = 1;
}

/** `help`: the commands and the options; in words to stderr, because stdout is one JSON document. */
function runHelp(): Promise<unknown> {
  console.error(`${driverHelpRu.usage}\n\n${driverHelpRu.commands}\n\n${driverHelpRu.importOptions}`);
  return Promise.resolve({ commands: Object.keys(commands) });
}

function printDocument(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document)}\n`);
}

function describeError({ code, params }: ErrorData): string {
  if (code === 'invalidInput' && params['option'] !== undefined) {
    return fillWords(driverErrorsRu.invalidInput, params);
  }
  if (code === 'fieldUnknown' && params['field'] !== undefined) {
    return fillWords(driverErrorsRu.fieldUnknown, params);
  }
  const { title, hint } = errors[code];
  return fillWords(`${title}. ${hint}`, params);
}
