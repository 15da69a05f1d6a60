import type * as z from 'zod';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { shellAnswerSchema } from '../../src-shared/shell/shell-answer.ts';
import {
  chosenFileSchema,
  shellContract,
  shellEventSchema,
  type ChosenFile,
  type ShellChannel,
  type ShellContract,
  type ShellEvent,
} from '../../src-shared/shell/shell-contract.ts';
import { getWindowBridge, type WindowBridge } from './window-bridge.ts';

type ShellOutput<Name extends ShellChannel> = z.output<ShellContract[Name]['output']>;

/** Typed calls to the main process: dialogs, links, the life of the base process. Errors are AppErrors. */
export type Shell = Readonly<{
  call: <Name extends ShellChannel>(
    channel: Name,
    input: z.input<ShellContract[Name]['input']>,
  ) => Promise<ShellOutput<Name>>;
  /** A file dropped on the window becomes a token, as if it had been chosen in a dialog. */
  dropFile: (file: File) => Promise<ChosenFile>;
  /** Listens to what the main process says by itself; returns the way to stop. */
  onEvent: (listener: (event: ShellEvent) => void) => () => void;
}>;

/** Calls over the bridge of the preload script. Without a bridge it is looked up at the first call. */
export function createShell(bridge: () => WindowBridge = getWindowBridge): Shell {
  return {
    call: async (channel, input) => {
      const value = openAnswer(await bridge().call(channel, input));
      return parseShellOutput(channel, value);
    },
    dropFile: async (file) => chosenFileSchema.parse(openAnswer(await bridge().dropFile(file))),
    onEvent: (listener) => bridge().onEvent((event) => listener(shellEventSchema.parse(event))),
  };
}

/** The shell of this window. */
export const shell = createShell();

function openAnswer(answer: unknown): unknown {
  const parsed = shellAnswerSchema.parse(answer);
  if (!parsed.ok) throw new AppError(parsed.error.code, parsed.error.params);
  return parsed.value;
}

function parseShellOutput<Name extends ShellChannel>(channel: Name, value: unknown): ShellOutput<Name> {
  const channels: { readonly [Each in ShellChannel]: { output: z.ZodType<ShellOutput<Each>> } } =
    shellContract;
  return channels[channel].output.parse(value);
}
