import { join } from 'node:path';
import type { TourStop } from './tour-stops.ts';
import type { TourWindow } from './tour-window.ts';

/** Walks to a stop, lets the window come to rest and keeps a picture of it. Answers the picture's path. */
export async function keepPicture(window: TourWindow, stop: TourStop, folder: string): Promise<string> {
  await stop.show(window);
  const { page } = window;
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('[data-loading], [aria-busy="true"]'));
  const path = join(folder, `${stop.name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  return path;
}
