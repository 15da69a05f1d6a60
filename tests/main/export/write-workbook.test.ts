import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../src-main/export/write-workbook.ts';
import { makeTestFolder } from '../../support/create-test-host.ts';

const columns = [{ heading: 'Имя', width: 20, format: null }];
let place = makeTestFolder();
beforeEach(() => {
  place = makeTestFolder();
});
afterEach(() => place.remove());

function* failAfter(count: number): Generator<readonly string[]> {
  for (let row = 0; row < count; row += 1) yield [`Клиент ${row}`];
  throw new Error('the rows have failed');
}

/** Files of this process that are still open, by path; Linux tells. */
function listOpenFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      return [readlinkSync(join('/proc/self/fd', name))];
    } catch {
      return [];
    }
  });
}

describe('writeWorkbook', () => {
  it.each([0, 3, 5000])('closes and removes what it began when the rows fail after %i', async (count) => {
    const path = join(place.folder, 'clients.xlsx');
    await expect(writeWorkbook(path, 'Клиенты', columns, failAfter(count))).rejects.toThrow(
      'the rows have failed',
    );
    expect(listOpenFiles().filter((file) => file.startsWith(path))).toEqual([]);
    expect(readdirSync(place.folder)).toEqual([]);
  });

  it('says why a file cannot be begun and leaves nothing', async () => {
    const path = join(place.folder, 'no such folder', 'clients.xlsx');
    await expect(writeWorkbook(path, 'Клиенты', columns, [['Анна']])).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(readdirSync(place.folder)).toEqual([]);
  });
});
