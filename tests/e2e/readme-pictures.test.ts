import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillTourBase } from '../../scripts/tour/fill-tour-base.ts';
import { keepPicture } from '../../scripts/tour/keep-picture.ts';
import { clientsStop, duplicatesStop, importStop, type TourStop } from '../../scripts/tour/tour-stops.ts';
import { openTourWindow, type TourWindow } from '../../scripts/tour/tour-window.ts';

/** Where README.md looks for its pictures; KARTOTEKA_PICTURES names another place. */
const PICTURES = process.env['KARTOTEKA_PICTURES'] ?? join(import.meta.dirname, '../../docs/screenshots');

let folder = '';
let tour: TourWindow;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kartoteka-e2e-'));
  await mkdir(PICTURES, { recursive: true });
  await fillTourBase(join(folder, 'base'));
  tour = await openTourWindow(join(folder, 'base'));
});
afterAll(async () => {
  await tour?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

/** Width and height as the header of a PNG tells them, and the bytes of the whole. */
async function takeMeasures(stop: TourStop): Promise<{ width: number; height: number; bytes: number }> {
  const picture = await readFile(await keepPicture(tour, stop, PICTURES));
  return { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20), bytes: picture.length };
}

// A blank window of this size takes five kilobytes.
const whole = { width: 1280, height: 800 };
const filled = 50_000;

describe('the pictures of the readme', () => {
  it('show the list of clients with a card', async () => {
    const { bytes, ...size } = await takeMeasures(clientsStop);
    expect(size).toEqual(whole);
    expect(bytes).toBeGreaterThan(filled);
  });

  it('show two cards of one client side by side', async () => {
    const { bytes, ...size } = await takeMeasures(duplicatesStop);
    expect(size).toEqual(whole);
    expect(bytes).toBeGreaterThan(filled);
  });

  it('show a list from Excel before it is taken over', async () => {
    const { bytes, ...size } = await takeMeasures(importStop);
    expect(size).toEqual(whole);
    expect(bytes).toBeGreaterThan(filled);
  });
});
