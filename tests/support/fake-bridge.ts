import type { WindowBridge } from '../../src-renderer/ipc/window-bridge.ts';
import type { ShellEvent, ShellState } from '../../src-shared/shell/shell-contract.ts';

/** Answers of the main process by channel; what is missing answers an empty object. */
export type BridgeAnswers = Readonly<Record<string, (input: unknown) => unknown>>;

/** A stand-in for the main process: it has no rules of its own, only dialogs and windows, which jsdom lacks. */
export type FakeBridge = Readonly<{
  bridge: WindowBridge;
  /** Says something to the window, as the main process does by itself. */
  say: (event: ShellEvent) => void;
  /** Calls that the window made: channel and input. */
  calls: readonly (readonly [string, unknown])[];
}>;

/** The state of a program started for the first time. */
export const firstShellState: ShellState = {
  base: 'none',
  locale: 'ru',
  theme: 'light',
  version: '0.1.0',
  runtime: 'Electron 45.4.1',
};

/** Makes a bridge that answers `shell:state` with the first start unless told otherwise. */
export function createFakeBridge(answers: BridgeAnswers = {}): FakeBridge {
  const listeners = new Set<(event: unknown) => void>();
  const calls: (readonly [string, unknown])[] = [];
  const all: BridgeAnswers = {
    'shell:state': () => firstShellState,
    'shell:set-preferences': (input) => Object.assign({}, firstShellState, input),
    'shell:choose-file': () => ({ file: null }),
    'shell:copies': () => ({ copies: [] }),
    ...answers,
  };
  return {
    calls,
    say: (event) => {
      for (const listener of listeners) listener(event);
    },
    bridge: {
      call: async (channel, input) => {
        calls.push([channel, input]);
        return { ok: true, value: (await all[channel]?.(input)) ?? {} };
      },
      dropFile: async (file) => ({ ok: true, value: { token: 'dropped', name: file.name } }),
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
