import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { tryPassword, waitForSections } from '../../tests/e2e/support/base-steps.ts';
import { launchApp } from '../../tests/e2e/support/launch-app.ts';
import { buildProgram } from '../build/build-program.ts';
import { hasDisplay } from '../runtime/virtual-display.ts';
import { atMost, percentile, round, type Measurement } from './benchmark.ts';
import { benchPassword } from './fill-bench-base.ts';
import { openKeyboard } from './press-keys.ts';
import type { SearchText } from './search-texts.ts';
import { watchPresses, type PaintedPress, type PressWatch } from './watch-presses.ts';

/** Between two keys: a fast typist. */
const paceMs = 130;
/** Between two texts: the owner reads. */
const restMs = 600;

/** From a key pressed in the search field of the real window to its rows painted, over the base of a folder. */
export async function measurePaint(folder: string, texts: readonly SearchText[]): Promise<Measurement> {
  await buildProgram();
  const rendering = hasDisplay() ? 'the display of this computer' : 'by software, virtual display';
  const { app, page, close } = await launchApp({ env: { KARTOTEKA_BASE_DIR: folder } });
  try {
    await tryPassword(page, benchPassword);
    await waitForSections(page);
    await page.locator('tr[data-index="0"]').waitFor();
    const runtime = await app.evaluate(() => `Electron ${process.versions['electron']}`);
    return tellPaint(await typeTexts(page, texts), { runtime, rendering });
  } finally {
    await close();
  }
}

async function typeTexts(page: Page, texts: readonly SearchText[]): Promise<readonly PaintedPress[]> {
  await page.evaluate(watchPresses);
  const field = page.locator('[data-search-field]');
  const keyboard = await openKeyboard(page);
  await field.focus();
  for (const { text } of dropBeginnings(texts)) {
    await keyboard.type(text, paceMs);
    await setTimeout(restMs);
    await field.press('Escape');
    await setTimeout(restMs);
  }
  const watch = await page.evaluate(() => (globalThis as unknown as { pressWatch: PressWatch }).pressWatch);
  if (watch.pending > 0) throw new Error(`${watch.pending} key presses were never answered`);
  return watch.painted;
}

// A text that the next one continues is typed on the way to it.
function dropBeginnings(texts: readonly SearchText[]): readonly SearchText[] {
  return texts.filter(({ text }, index) => !texts[index + 1]?.text.startsWith(text));
}

function tellPaint(
  painted: readonly PaintedPress[],
  where: Readonly<{ runtime: string; rendering: string }>,
): Measurement {
  const short = painted.filter(({ text }) => text.length <= 2);
  return {
    figures: {
      ...where,
      keyPresses: painted.length,
      keyPressesOvertaken: painted.filter(({ overtaken }) => overtaken).length,
      keyToPaintP50Ms: round(rank(painted, 50)),
      keyToPaintP95Ms: round(rank(painted, 95)),
      keyToPaintP99Ms: round(rank(painted, 99)),
      'keyToPaintP95Ms, one or two letters': round(rank(short, 95)),
      'keyToPaintP95Ms, longer': round(
        rank(
          painted.filter(({ text }) => text.length > 2),
          95,
        ),
      ),
    },
    bars: [atMost('key press to painted rows p95, ms', 60, rank(painted, 95))],
  };
}

function rank(presses: readonly PaintedPress[], p: number): number {
  return percentile(
    presses.map(({ ms }) => ms),
    p,
  );
}
