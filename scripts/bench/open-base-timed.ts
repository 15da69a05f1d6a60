import type { Page } from 'playwright-core';
import { benchPassword } from './fill-bench-base.ts';
import type { TimedLaunch } from './launch-timed.ts';
import { openKeyboard } from './press-keys.ts';
import { readProcessMemory, type ProcessMemory } from './process-memory.ts';
import { watchOpening, type OpeningWatch } from './watch-opening.ts';

/** How long the rows took after the press of «Открыть», and what the program holds in memory then. */
export type OpenedBase = Readonly<{ rowsMs: number; memory: readonly ProcessMemory[] }>;

/** Between two letters of the password: a fast typist. */
const paceMs = 130;

/** Opens the base in the window as the owner does, letter by letter, and checks that its list answers to the keyboard. */
export async function openBaseTimed({ page, pid }: TimedLaunch): Promise<OpenedBase> {
  await page.evaluate(watchOpening);
  const keyboard = await openKeyboard(page);
  await page.getByLabel('Пароль', { exact: true }).focus();
  await keyboard.type(benchPassword, paceMs);
  await page.getByRole('button', { name: 'Открыть', exact: true }).click();
  const handle = await page.waitForFunction(
    () => (globalThis as unknown as { openingWatch: OpeningWatch }).openingWatch.ms,
  );
  const rowsMs = await handle.jsonValue();
  if (rowsMs === null) throw new Error('The rows were never painted');
  await checkKeyboard(page);
  return { rowsMs, memory: await readProcessMemory(pid) };
}

async function checkKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await page.locator('tr[data-index="1"][data-current]').waitFor({ timeout: 5000 });
}
