import { AppError, toErrorData } from '../../src-shared/contract/app-error.ts';
import type { ShellAnswer } from '../../src-shared/shell/shell-answer.ts';
import { toDiskError } from '../base/disk-errors.ts';
import { describeDefect } from '../contract/describe-defect.ts';

/** Runs a call of the window and wraps its value or its error; a failing disk is told as such. Never throws. */
export async function answerShell(run: () => Promise<unknown>): Promise<ShellAnswer> {
  try {
    return { ok: true, value: await run() };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) console.error(describeDefect('shell', thrown));
    return { ok: false, error: toErrorData(toDiskError(thrown)) };
  }
}
