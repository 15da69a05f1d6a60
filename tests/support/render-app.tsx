import { configure, render, type RenderResult } from '@testing-library/react';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { BoundHandlers } from '../../src-main/contract/bind-handlers.ts';
import { BaseConnectionProvider } from '../../src-renderer/ipc/base-connection-provider.tsx';
import { createQueryClient } from '../../src-renderer/ipc/query-client.ts';
import { createShell } from '../../src-renderer/ipc/shell.ts';
import { connectInProcess, type InProcessLine } from './connect-in-process.ts';
import { createFakeBridge, type BridgeAnswers, type FakeBridge } from './fake-bridge.ts';

// Real files and a busy machine: what is awaited comes, but not always within the library's one second.
configure({ asyncUtilTimeout: 20_000 });

/** What a test needs around the screen it renders. */
export type RenderedApp = RenderResult &
  Readonly<{
    queryClient: QueryClient;
    fake: FakeBridge;
    /** The line to the handlers of the last connect. */
    getLine: () => InProcessLine;
  }>;

type Options = Readonly<{
  handlers: BoundHandlers;
  /** Answers of the main process. */
  answers?: BridgeAnswers;
  waitForWriter?: () => Promise<void>;
  /** What stands between the providers of the line and the screen: the theme, the words. */
  wrap?: (children: ReactNode) => ReactNode;
}>;

// Real files and a busy machine: what is awaited comes, but not always within the library's one second.
configure({ asyncUtilTimeout: 60_000 });

/**
 * Renders a screen over real handlers in this process: every connect makes a new line to them. jsdom has no main
 * process, so its dialogs are answered by `answers`; the same bridge stands at window.kartoteka.
 */
export function renderApp(screen: ReactNode, options: Options): RenderedApp {
  const fake = createFakeBridge(options.answers);
  Object.defineProperty(window, 'kartoteka', { value: fake.bridge, configurable: true });
  const queryClient = createQueryClient();
  const lines: InProcessLine[] = [];
  const awaitPort = (): Promise<MessagePort> => {
    const line = connectInProcess(options.handlers, options.waitForWriter);
    lines.push(line);
    return Promise.resolve(line.port);
  };
  const wrap = options.wrap ?? ((children: ReactNode) => children);
  const rendered = render(
    <QueryClientProvider client={queryClient}>
      <BaseConnectionProvider shell={createShell(() => fake.bridge)} awaitPort={awaitPort}>
        {wrap(screen)}
      </BaseConnectionProvider>
    </QueryClientProvider>,
  );
  const getLine = (): InProcessLine => {
    const line = lines.at(-1);
    if (!line) throw new Error('Nothing has connected yet');
    return line;
  };
  return { ...rendered, queryClient, fake, getLine };
}
