import '../ipc/configure-zod.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/tokens.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BaseConnectionProvider } from '../ipc/base-connection-provider.tsx';
import { createQueryClient } from '../ipc/query-client.ts';
import { shell } from '../ipc/shell.ts';
import { ShellSessionProvider } from '../shell/shell-session-provider.tsx';
import { AppGate } from './app-gate.tsx';
import { LookProvider } from './look-provider.tsx';
import { adoptThemeVariables } from './theme/adopt-theme-variables.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');

adoptThemeVariables();
createRoot(root).render(
  <QueryClientProvider client={createQueryClient()}>
    <BaseConnectionProvider shell={shell}>
      <ShellSessionProvider>
        {(session) => (
          <LookProvider look={session.state}>
            <AppGate />
          </LookProvider>
        )}
      </ShellSessionProvider>
    </BaseConnectionProvider>
  </QueryClientProvider>,
);
