import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerShell } from '../../../src-main/app/answer-shell.ts';
import { listStoredCopies } from '../../../src-main/copies/copies-folder.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { makeTestFolder } from '../../support/create-test-host.ts';

let place = makeTestFolder();
beforeEach(() => {
  place = makeTestFolder();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  place.remove();
  vi.restoreAllMocks();
});

describe('answerShell', () => {
  it('wraps a value and an expected failure', async () => {
    expect(await answerShell(() => Promise.resolve(7))).toEqual({ ok: true, value: 7 });
    const refused = await answerShell(() => Promise.reject(new AppError('fileMissing')));
    expect(refused).toEqual({ ok: false, error: { code: 'fileMissing', params: {} } });
  });

  it('tells a folder of copies that cannot be read as a failing disk', async () => {
    writeFileSync(join(place.folder, 'copies'), 'a file where the folder should be');
    const answer = await answerShell(() => listStoredCopies(place.folder));
    expect(answer).toEqual({ ok: false, error: { code: 'diskFailed', params: {} } });
  });

  it('keeps what a defect says to itself', async () => {
    const answer = await answerShell(() => Promise.reject(new TypeError('/home/anna/base.db')));
    expect(answer).toEqual({ ok: false, error: { code: 'internal', params: {} } });
  });
});

describe('listStoredCopies', () => {
  it('leaves out what bears the name of a copy and cannot be read', async () => {
    mkdirSync(join(place.folder, 'copies', 'a-folder.crmcopy'), { recursive: true });
    expect(await listStoredCopies(place.folder)).toEqual([]);
  });
});
