import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BaseHost } from '../../src-main/base/base-host.ts';
import { createSessionHolder } from '../../src-main/base/base-session.ts';
import { createFileTokens } from '../../src-main/base/file-tokens.ts';
import type { KdfParams } from '../../src-main/base/kdf.ts';
import { createUnlockGuard } from '../../src-main/base/unlock-guard.ts';
import type { JobControl } from '../../src-main/contract/handlers.ts';
import type { ParserHost } from '../../src-main/parser/parser-host.ts';
import { migrationsFolder } from './create-test-database.ts';

/** Argon2id so cheap that a thousand passwords take a second; for tests whose subject is not the derivation. */
export const cheapKdfParams: KdfParams = { kdf: 'argon2id', memory: 64, time: 1, parallelism: 1 };

/** The password of every test base. */
export const testPassword = 'верный пароль';

/** A job without an owner: its progress goes nowhere and nobody cancels it. */
export const quietJob: JobControl = { progress: () => undefined, signal: new AbortController().signal };

/** For tests that parse no files. */
export const noParserHost: ParserHost = {
  start: () => Promise.reject(new Error('This test has no parser')),
};

/** A host of a base in a folder; the delays of wrong passwords are not waited for. */
export function createTestHost(folder: string, overrides: Partial<BaseHost> = {}): BaseHost {
  return {
    folder,
    files: createFileTokens(),
    parser: noParserHost,
    now: () => new Date(),
    appVersion: '0.1.0',
    migrationsFolder,
    kdfParams: cheapKdfParams,
    guard: createUnlockGuard(() => Promise.resolve()),
    session: createSessionHolder(),
    ...overrides,
  };
}

/** A temporary folder and how to remove it. */
export function makeTestFolder(): Readonly<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
