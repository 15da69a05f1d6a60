import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BaseHost } from '../base/base-host.ts';
import type { BaseSession } from '../base/base-session.ts';
import { createSessionHolder } from '../base/base-session.ts';
import { createFileTokens } from '../base/file-tokens.ts';
import { defaultKdfParams } from '../base/kdf.ts';
import { unlockBase } from '../base/unlock-base.ts';
import { createUnlockGuard } from '../base/unlock-guard.ts';
import type { JobControl } from '../contract/handlers.ts';
import { createNodeParserHost } from '../parser/node-parser-host.ts';
import packageFacts from '../../package.json' with { type: 'json' };
import { refuseOption, type DriverRequest } from './driver-request.ts';

/** Jobs of the driver run to their end and tell nothing on the way. */
export const driverJob: JobControl = { progress: () => undefined, signal: new AbortController().signal };

/** A host for the base in a folder, on Node instead of Electron. */
export function createDriverHost(folder: string): BaseHost {
  return {
    folder: resolve(folder),
    files: createFileTokens(),
    parser: createNodeParserHost(),
    now: () => new Date(),
    appVersion: packageFacts.version,
    migrationsFolder: join(import.meta.dirname, '../../migrations'),
    kdfParams: defaultKdfParams,
    guard: createUnlockGuard((milliseconds) => setTimeout(milliseconds)),
    session: createSessionHolder(),
  };
}

/** The password from the variable that --password-env names; throws AppError `invalidInput` without one. */
export function readDriverPassword({ options }: DriverRequest): string {
  const name = options['password-env'];
  const password = name === undefined ? undefined : process.env[name];
  if (password === undefined || password === '') throw refuseOption('--password-env');
  return password;
}

/** The folder that --base names. */
export function requireBaseFolder({ options }: DriverRequest): string {
  if (options.base === undefined) throw refuseOption('--base');
  return options.base;
}

/** Opens the base, runs the work and closes the base whatever happens. */
export async function withDriverBase<Value>(
  request: DriverRequest,
  work: (session: BaseSession) => Value | Promise<Value>,
): Promise<Value> {
  const host = createDriverHost(requireBaseFolder(request));
  const session = await unlockBase(host, readDriverPassword(request), driverJob);
  try {
    return await work(session);
  } finally {
    session.close();
  }
}
