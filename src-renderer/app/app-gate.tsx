import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { BaseEntrance } from '../base/base-entrance.tsx';
import { useBaseConnection } from '../ipc/base-connection.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';

// The sections and what they use are half of the window's code: the entrance is shown without them.
const loadOpenedBase = async () => ({ default: (await import('./opened-base.tsx')).OpenedBase });
const OpenedBase = lazy(loadOpenedBase);

/** The entrance until a base is open, the frame with its sections while it is. */
export function AppGate(): ReactNode {
  const { base } = useBaseConnection();
  useEffect(() => {
    // After the first picture, while the password is being typed.
    const timer = setTimeout(() => void loadOpenedBase(), 100);
    return () => clearTimeout(timer);
  }, []);
  return (
    <ErrorBoundary>
      {base ? (
        <Suspense>
          <OpenedBase />
        </Suspense>
      ) : (
        <BaseEntrance />
      )}
    </ErrorBoundary>
  );
}
