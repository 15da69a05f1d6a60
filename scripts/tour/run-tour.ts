import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProgram } from '../build/build-program.ts';
import { fillTourBase } from './fill-tour-base.ts';
import { keepPicture } from './keep-picture.ts';
import { tourStops, type TourStop } from './tour-stops.ts';
import { openTourWindow } from './tour-window.ts';

const firstStart: TourStop = {
  name: 'first-start',
  show: async ({ page }) => page.getByRole('button', { name: 'Создать базу' }).waitFor(),
};

/** Builds the program, walks it over a made-up base and keeps a picture of every stop in the folder. */
export async function runTour(pictures: string, report: (path: string) => void): Promise<void> {
  await buildProgram();
  await mkdir(pictures, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-tour-'));
  try {
    await walk(join(folder, 'first', 'base'), [firstStart], pictures, report);
    await fillTourBase(join(folder, 'tour', 'base'));
    await walk(join(folder, 'tour', 'base'), tourStops, pictures, report);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function walk(
  baseFolder: string,
  stops: readonly TourStop[],
  pictures: string,
  report: (path: string) => void,
): Promise<void> {
  const window = await openTourWindow(baseFolder);
  try {
    for (const stop of stops) report(await keepPicture(window, stop, pictures));
  } finally {
    await window.close();
  }
}
