import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';

/** Presses keys as a keyboard does, letters of any alphabet included. */
export type Keyboard = Readonly<{
  /** Presses the letters one by one, `paceMs` apart, whether the window has answered or not. */
  type: (text: string, paceMs: number) => Promise<void>;
}>;

/** A keyboard of one page. Playwright's own sends no key events for letters that its layout lacks, Cyrillic among them. */
export async function openKeyboard(page: Page): Promise<Keyboard> {
  const session = await page.context().newCDPSession(page);
  return {
    type: async (text, paceMs) => {
      for (const letter of text) {
        const pause = setTimeout(paceMs);
        await pressLetter(session, letter);
        await pause;
      }
    },
  };
}

async function pressLetter(session: CDPSession, letter: string): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
}
