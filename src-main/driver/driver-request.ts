import { parseArgs } from 'node:util';
import { AppError } from '../../src-shared/contract/app-error.ts';

const optionTypes = {
  base: { type: 'string' },
  'password-env': { type: 'string' },
  sheet: { type: 'string' },
  match: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  'dry-run': { type: 'boolean' },
  rows: { type: 'boolean' },
  'create-missing': { type: 'boolean' },
  policy: { type: 'string', multiple: true },
  likely: { type: 'string' },
  'restore-trash': { type: 'boolean' },
  'without-fixes': { type: 'string' },
  help: { type: 'boolean' },
  target: { type: 'string' },
  report: { type: 'string' },
  attention: { type: 'string' },
  file: { type: 'string' },
  apply: { type: 'boolean' },
  fields: { type: 'string' },
  rule: { type: 'string' },
  segment: { type: 'string' },
  limit: { type: 'string' },
  offset: { type: 'string' },
  to: { type: 'string' },
  date: { type: 'string' },
  groups: { type: 'string' },
  threshold: { type: 'string' },
} as const;

/** One call of the driver: the command, its own words and the options. */
export type DriverRequest = Readonly<{
  command: string;
  words: readonly string[];
  options: ReturnType<typeof parseOptions>['values'];
}>;

/** Takes a command line to pieces; an unknown option throws AppError `invalidInput`. */
export function parseDriverRequest(args: readonly string[]): DriverRequest {
  const { values, positionals } = parseOptions(args);
  const [command = 'help', ...words] = positionals;
  return {
    command: values.help === true ? 'help' : command,
    words: values.help === true ? positionals : words,
    options: values,
  };
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: optionTypes,
      allowPositionals: true,
      allowNegative: true,
      strict: true,
    });
  } catch (thrown) {
    const [option = ''] = /--?[^\s'.]+/u.exec(thrown instanceof Error ? thrown.message : '') ?? [];
    throw refuseOption(option);
  }
}

/** The error that names what is wrong with a call: an option, a word after the command. */
export function refuseOption(option: string): AppError {
  return new AppError('invalidInput', { option });
}

/** The n-th word after the command; throws AppError `invalidInput` with its name when it is not there. */
export function requireWord({ words }: DriverRequest, index: number, name: string): string {
  const word = words[index];
  if (word === undefined) throw refuseOption(name);
  return word;
}

/** An id among the words: a positive whole number. */
export function requireId(request: DriverRequest, index: number): number {
  const id = Number(requireWord(request, index, 'ID'));
  if (!Number.isSafeInteger(id) || id < 1) throw refuseOption('ID');
  return id;
}

/** A whole number from an option, or the given one when the option is absent. */
export function readCount({ options }: DriverRequest, name: 'limit' | 'offset', otherwise: number): number {
  const text = options[name];
  if (text === undefined) return otherwise;
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 0) throw refuseOption(`--${name}`);
  return count;
}
