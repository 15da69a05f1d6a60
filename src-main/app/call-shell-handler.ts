import { AppError } from '../../src-shared/contract/app-error.ts';
import { shellContract, type ShellChannel } from '../../src-shared/shell/shell-contract.ts';
import type { ShellHandlers } from './shell-handlers.ts';

/** Parses the input, runs the handler, parses the answer. */
export async function callShellHandler(
  handlers: ShellHandlers,
  channel: unknown,
  input: unknown,
): Promise<unknown> {
  if (!isShellChannel(channel)) throw new AppError('invalidInput');
  const parsed = shellContract[channel].input.safeParse(input);
  if (!parsed.success) throw new AppError('invalidInput');
  // Each handler takes what the schema under its own name gives; the compiler cannot follow that pair.
  const handler = handlers[channel] as (input: unknown) => unknown;
  return shellContract[channel].output.parse(await handler(parsed.data));
}

function isShellChannel(channel: unknown): channel is ShellChannel {
  return typeof channel === 'string' && Object.hasOwn(shellContract, channel);
}
