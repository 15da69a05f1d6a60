import { dialog, shell, type BrowserWindow } from 'electron';
import type { AppWords } from './app-words.ts';
import { checkLink } from './check-link.ts';

/** Opens a checked link outside the program after the owner has agreed. */
export async function openLink(window: BrowserWindow, words: AppWords, url: string): Promise<void> {
  const link = checkLink(url);
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: words.programName,
    message: words[`${link.kind}Question`],
    detail: link.shown,
    buttons: [words[link.kind], words.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openExternal(link.address);
}
