import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Keeps a picture of the window when a folder for pictures is named in KARTOTEKA_PICTURES. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['KARTOTEKA_PICTURES'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
