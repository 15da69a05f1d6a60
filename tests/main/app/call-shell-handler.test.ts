import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callShellHandler } from '../../../src-main/app/call-shell-handler.ts';
import type { ShellHandlers } from '../../../src-main/app/shell-handlers.ts';
import { shellContract, type ShellState } from '../../../src-shared/shell/shell-contract.ts';

const state: ShellState = { base: 'none', locale: 'ru', theme: 'dark', version: '1', runtime: 'x' };

function makeHandlers(reached: unknown[]): ShellHandlers {
  const note = (input: unknown) => {
    reached.push(input);
    return {};
  };
  return {
    'shell:state': () => state,
    'shell:connect': note,
    'shell:lock': note,
    'shell:choose-file': (input) => {
      reached.push(input);
      return { file: null };
    },
    'shell:copies': () => ({ copies: [] }),
    'shell:reveal': note,
    'shell:open-link': note,
    'shell:set-preferences': () => state,
  };
}

describe('callShellHandler', () => {
  it('answers what the handler gives', async () => {
    expect(await callShellHandler(makeHandlers([]), 'shell:state', {})).toEqual(state);
  });

  it.each(['shell:exec', '__proto__', 'constructor', 'toString', '', 7, null, undefined, ['shell:state']])(
    'refuses the channel %s',
    async (channel) => {
      await expect(callShellHandler(makeHandlers([]), channel, {})).rejects.toMatchObject({
        code: 'invalidInput',
      });
    },
  );

  it('refuses an answer that tells more than the contract', async () => {
    const leaking = { ...makeHandlers([]), 'shell:state': () => ({ ...state, path: '/home/anna/base' }) };
    await expect(callShellHandler(leaking, 'shell:state', {})).rejects.toThrow('Unrecognized key');
  });

  it('lets only inputs of the schema reach a handler, whatever is sent', async () => {
    const channel = fc.constantFrom(...(Object.keys(shellContract) as (keyof typeof shellContract)[]));
    await fc.assert(
      fc.asyncProperty(channel, fc.anything(), async (name, input) => {
        const reached: unknown[] = [];
        const fits = shellContract[name].input.safeParse(input).success;
        await callShellHandler(makeHandlers(reached), name, input).catch(() => undefined);
        expect(fits || reached.length === 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
