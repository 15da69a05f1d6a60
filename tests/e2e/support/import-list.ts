import type { ElectronApplication, Page } from 'playwright-core';
import { answerDialogs, tryPassword, waitForSections } from './base-steps.ts';
import { callRaw, openRawLine } from './raw-line.ts';

/** Imports a list past the screens and leaves the window with the base unlocked. Answers how many cards were made. */
export async function importListRaw(
  app: ElectronApplication,
  page: Page,
  list: string,
  password: string,
): Promise<number> {
  await openRawLine(page, { type: 'open' });
  await callRaw(page, 'base:unlock', { password });
  const fileToken = await chooseListRaw(app, page, list);
  const { importId } = await callRaw<{ importId: string }>(page, 'import:read', { fileToken });
  const { created } = await callRaw<{ created: number }>(page, 'import:run', { importId });
  await page.reload();
  await tryPassword(page, password);
  await waitForSections(page);
  return created;
}

/** The token of a list that the owner chose in the dialog. */
export async function chooseListRaw(app: ElectronApplication, page: Page, list: string): Promise<string> {
  await answerDialogs(app, { open: list });
  const answer = await page.evaluate(() => {
    type Answer = { value: { file: { token: string } } };
    const { kartoteka } = globalThis as unknown as {
      kartoteka: { call: (channel: string, input: unknown) => Promise<Answer> };
    };
    return kartoteka.call('shell:choose-file', { purpose: 'importList' });
  });
  return answer.value.file.token;
}
