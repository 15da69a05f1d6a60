import { useState, type ReactNode } from 'react';
import { BaseEntrance } from '../base/base-entrance.tsx';
import { useBaseConnection } from '../ipc/base-connection.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useOpenedBase } from './use-opened-base.ts';

/** The entrance until a base is open, the frame with its sections while it is. */
export function AppGate(): ReactNode {
  return (
    <ErrorBoundary>
      <OpenOrEntrance />
    </ErrorBoundary>
  );
}

function OpenOrEntrance(): ReactNode {
  const { base } = useBaseConnection();
  const openedBase = useOpenedBase();
  const [wasOpen, setWasOpen] = useState(false);
  if (base && !wasOpen) setWasOpen(true);
  return base ? openedBase : <BaseEntrance stale={wasOpen} />;
}
