import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { BaseHost } from '../../src-main/base/base-host.ts';
import { inspectBaseFolder } from '../../src-main/base/inspect-base-folder.ts';
import { listStoredCopies } from '../../src-main/copies/copies-folder.ts';
import { bindAllHandlers } from '../../src-main/contract/all-handlers.ts';
import { AppGate } from '../../src-renderer/app/app-gate.tsx';
import { LookProvider } from '../../src-renderer/app/look-provider.tsx';
import { ShellSessionProvider } from '../../src-renderer/shell/shell-session-provider.tsx';
import { connectPurposeSchema, type ShellState } from '../../src-shared/shell/shell-contract.ts';
import { firstShellState, type BridgeAnswers } from './fake-bridge.ts';
import { completeJsdomWindow } from './jsdom-window.ts';
import { renderApp, type RenderedApp } from './render-app.tsx';

export type RenderedWindow = RenderedApp & Readonly<{ user: UserEvent }>;

type Options = Readonly<{
  host: BaseHost;
  look?: Partial<ShellState>;
  answers?: BridgeAnswers;
  hash?: string;
}>;

/**
 * The whole window over the real base process's handlers and a real encrypted file. Of the main process only what a
 * test cannot have is made up: dialogs (`answers`), and one process that forgets its session instead of many.
 */
export function renderWindow({ host, look = {}, answers = {}, hash = '' }: Options): RenderedWindow {
  completeJsdomWindow();
  window.location.hash = hash;
  let preferences = look;
  let copyToken: string | undefined;
  Object.defineProperty(host, 'copyToken', { get: () => copyToken, configurable: true });

  const forgetSession = (): void => {
    host.session.get()?.close();
    host.session.set(undefined);
  };
  const getState = (): ShellState => ({
    ...firstShellState,
    base: inspectBaseFolder(host.folder),
    ...preferences,
  });
  const app = renderApp(
    <ShellSessionProvider>
      {(session) => (
        <LookProvider look={session.state}>
          <AppGate />
        </LookProvider>
      )}
    </ShellSessionProvider>,
    {
      handlers: bindAllHandlers(host),
      answers: {
        'shell:state': getState,
        'shell:set-preferences': (input) => {
          preferences = { ...preferences, ...Object(input) };
          return getState();
        },
        'shell:connect': (input) => {
          const purpose = connectPurposeSchema.parse(Object(input).purpose);
          copyToken = purpose.type === 'restore' ? purpose.fileToken : undefined;
          forgetSession();
          return {};
        },
        'shell:copies': async () => ({
          copies: (await listStoredCopies(host.folder)).map(({ path, info }) => {
            host.files.add(info.fileName, path);
            return { token: info.fileName, copy: info };
          }),
        }),
        'shell:lock': () => {
          forgetSession();
          return {};
        },
        ...answers,
      },
    },
  );
  return { ...app, user: userEvent.setup({ delay: null }) };
}
