import * as z from 'zod';
import {
  columnPolicies,
  importFixes,
  importTargets,
  likelyChoices,
  matchKeys,
  type ImportDecision,
} from '../../src-shared/import/import-decision.ts';
import type { NamedPolicy } from '../import/name-policies.ts';
import { refuseOption, type DriverRequest } from './driver-request.ts';
import { readTextOptions } from './text-options.ts';

/** What the options of an import decide without a look at the file. */
export type ImportOptions = Pick<
  ImportDecision,
  | 'sheet'
  | 'match'
  | 'likely'
  | 'encoding'
  | 'delimiter'
  | 'target'
  | 'createMissing'
  | 'restoreTrash'
  | 'withoutFixes'
> &
  Readonly<{ policies: readonly NamedPolicy[] }>;

/** Reads the options of `import`; throws AppError `invalidInput` with the name of the first that is wrong. */
export function readImportOptions({ options }: Pick<DriverRequest, 'options'>): ImportOptions {
  return {
    sheet: options.sheet,
    match: choose(matchKeys, options.match ?? 'auto', '--match'),
    likely: choose(likelyChoices, options.likely, '--likely'),
    ...readTextOptions(options),
    target: choose(importTargets, options.target, '--target'),
    createMissing: options['create-missing'],
    restoreTrash: options['restore-trash'],
    withoutFixes: options['without-fixes']
      ?.split(',')
      .flatMap((fix) => choose(importFixes, fix.trim(), '--without-fixes') ?? []),
    policies: (options.policy ?? []).map(readPolicy),
  };
}

function choose<Value extends string>(
  values: readonly Value[],
  text: string | undefined,
  option: string,
): Value | undefined {
  if (text === undefined) return undefined;
  const chosen = z.enum(values).safeParse(text);
  if (!chosen.success) throw refuseOption(option);
  return chosen.data;
}

/** «Источник=overwrite», «source=overwrite», «all=keep»; a heading may hold the sign itself. */
function readPolicy(text: string): NamedPolicy {
  const at = text.lastIndexOf('=');
  const policy = choose(columnPolicies, text.slice(at + 1), '--policy');
  const column = text.slice(0, Math.max(at, 0)).trim();
  if (policy === undefined || column === '') throw refuseOption('--policy');
  return { column, policy };
}
