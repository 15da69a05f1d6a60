import type { ReactNode } from 'react';
import { CommandProvider } from '../ui/command-provider.tsx';
import { Frame } from './frame/frame.tsx';
import { RunningJobsProvider } from './jobs/running-jobs-provider.tsx';
import { WorkProviders } from './work-providers.tsx';

/** The frame with its sections and everything that goes on behind them while a base is open. */
export function OpenedBase(): ReactNode {
  return (
    <RunningJobsProvider>
      <CommandProvider>
        <WorkProviders>
          <Frame />
        </WorkProviders>
      </CommandProvider>
    </RunningJobsProvider>
  );
}
