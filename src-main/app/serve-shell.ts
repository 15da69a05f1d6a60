import { ipcMain, type BrowserWindow } from 'electron';
import * as z from 'zod';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { chosenFileSchema, type ChosenFile } from '../../src-shared/shell/shell-contract.ts';
import { shellWires } from '../../src-shared/shell/shell-wires.ts';
import { answerShell } from './answer-shell.ts';
import { callShellHandler } from './call-shell-handler.ts';
import type { ShellHandlers } from './shell-handlers.ts';
import { isTrustedSender } from './trusted-sender.ts';

const droppedPathSchema = z.string().min(1).max(32_767);

/** Answers the window's calls, by the closed list of the shell's contract; anybody else is refused. */
export function serveShell(
  window: BrowserWindow,
  handlers: ShellHandlers,
  onDrop: (path: string) => Promise<ChosenFile>,
): void {
  ipcMain.handle(shellWires.call, (event, channel: unknown, input: unknown) =>
    answerShell(async () => {
      if (!isTrustedSender(event, window.webContents)) throw new AppError('senderRefused');
      return callShellHandler(handlers, channel, input);
    }),
  );
  ipcMain.handle(shellWires.drop, (event, path: unknown) =>
    answerShell(async () => {
      if (!isTrustedSender(event, window.webContents)) throw new AppError('senderRefused');
      const parsed = droppedPathSchema.safeParse(path);
      if (!parsed.success) throw new AppError('fileMissing');
      return chosenFileSchema.parse(await onDrop(parsed.data));
    }),
  );
}
