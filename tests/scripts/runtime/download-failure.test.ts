import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRecentFailure, rememberFailure } from '../../../scripts/runtime/download-failure.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 0, 15);
let cache = '';

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'kartoteka-failure-'));
});

afterEach(() => {
  rmSync(cache, { recursive: true });
});

describe('isRecentFailure', () => {
  it('remembers a failure for a day', async () => {
    await rememberFailure(cache, '45.4.1', NOW);
    expect(await isRecentFailure(cache, '45.4.1', NOW + 23 * HOUR_MS)).toBe(true);
    expect(await isRecentFailure(cache, '45.4.1', NOW + 24 * HOUR_MS)).toBe(false);
  });

  it('forgets it when another version is wanted or the clock went back', async () => {
    await rememberFailure(cache, '45.4.1', NOW);
    expect(await isRecentFailure(cache, '46.0.0', NOW)).toBe(false);
    expect(await isRecentFailure(cache, '45.4.1', NOW - HOUR_MS)).toBe(false);
  });

  it('takes an absent or damaged note for no failure', async () => {
    expect(await isRecentFailure(cache, '45.4.1', NOW)).toBe(false);
    writeFileSync(join(cache, 'electron-download-failed.json'), '{"version":');
    expect(await isRecentFailure(cache, '45.4.1', NOW)).toBe(false);
  });
});
