import type { ElectronApplication, Page } from 'playwright-core';
import { launchApp } from '../../tests/e2e/support/launch-app.ts';
import { tourNow } from './fill-tour-base.ts';

/** The window of the tour and what the tour does with it. */
export type TourWindow = Readonly<{
  app: ElectronApplication;
  page: Page;
  resize: (width: number, height: number) => Promise<void>;
  close: () => Promise<void>;
}>;

/** Opens the built program over a base folder on the day of the tour. */
export async function openTourWindow(baseFolder: string): Promise<TourWindow> {
  const { app, page, close } = await launchApp({
    env: { KARTOTEKA_BASE_DIR: baseFolder, TZ: 'Europe/Moscow' },
  });
  await page.clock.setFixedTime(tourNow);
  const resize = async (width: number, height: number): Promise<void> => {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, {
      width,
      height,
    });
  };
  await resize(1280, 800);
  return { app, page, resize, close };
}
