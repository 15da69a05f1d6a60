import type { ElectronApplication, Page } from 'playwright-core';
import { answerDialogs } from './base-steps.ts';

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
