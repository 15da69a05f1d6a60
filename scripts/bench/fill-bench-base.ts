import { rm } from 'node:fs/promises';
import type { BaseSession } from '../../src-main/base/base-session.ts';
import { createBase } from '../../src-main/base/create-base.ts';
import { createDriverHost, driverJob } from '../../src-main/driver/driver-host.ts';
import { importFile } from '../../src-main/import/import-file.ts';
import { writeSampleWorkbook } from '../samples/write-sample-workbook.ts';

/** The password of every base that measurements fill. */
export const benchPassword = 'measuring-only-password';

/** Makes an encrypted base and imports a made-up list into it, a card for every row; the caller closes it. */
export async function fillBenchBase(folder: string, clients: number): Promise<BaseSession> {
  const workbook = `${folder}.xlsx`;
  await writeSampleWorkbook(workbook, clients);
  const session = await createBase(createDriverHost(folder), benchPassword, driverJob);
  await importFile(session.context, workbook, { match: 'none' }, driverJob);
  await rm(workbook);
  return session;
}
