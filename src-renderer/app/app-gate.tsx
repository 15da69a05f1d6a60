import type { ReactNode } from 'react';
import { BaseEntrance } from '../base/base-entrance.tsx';
import { useBaseConnection } from '../ipc/base-connection.ts';
import { CommandProvider } from '../ui/command-provider.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Frame } from './frame/frame.tsx';
import { RunningJobsProvider } from './jobs/running-jobs-provider.tsx';
import { WorkProviders } from './work-providers.tsx';

/** The entrance until a base is open, the frame with its sections while it is. */
export function AppGate(): ReactNode {
  const { base } = useBaseConnection();
  return (
    <ErrorBoundary>
      {base ? (
        <RunningJobsProvider>
          <CommandProvider>
            <WorkProviders>
              <Frame />
            </WorkProviders>
          </CommandProvider>
        </RunningJobsProvider>
      ) : (
        <BaseEntrance />
      )}
    </ErrorBoundary>
  );
}
