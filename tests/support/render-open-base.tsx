import { useEffect, type ReactNode } from 'react';
import type { BaseHost } from '../../src-main/base/base-host.ts';
import { describeOpenedBase, requireSession } from '../../src-main/base/base-session.ts';
import { bindAllHandlers } from '../../src-main/contract/all-handlers.ts';
import { LookProvider } from '../../src-renderer/app/look-provider.tsx';
import { useBaseConnection } from '../../src-renderer/ipc/base-connection.ts';
import { firstShellState, type BridgeAnswers } from './fake-bridge.ts';
import { renderApp, type RenderedApp } from './render-app.tsx';

function OpenBase({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  const { base, connect, getClient } = useBaseConnection();
  useEffect(() => {
    void connect({ type: 'open' }).then(() => getClient().call('base:unlock', { password: 'open already' }));
    // Once: the base stays open as long as the screen.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return base ? children : null;
}

/**
 * Renders one screen over the real handlers of a base that is open already (createTestBase): no entrance, no frame.
 * Theme and words are those of the program.
 */
export function renderOpenBase(screen: ReactNode, host: BaseHost, answers: BridgeAnswers = {}): RenderedApp {
  const handlers = new Map(bindAllHandlers(host));
  handlers.set('base:unlock', () => describeOpenedBase(requireSession(host.session)));
  return renderApp(<OpenBase>{screen}</OpenBase>, {
    handlers,
    answers,
    wrap: (children) => <LookProvider look={firstShellState}>{children}</LookProvider>,
  });
}
