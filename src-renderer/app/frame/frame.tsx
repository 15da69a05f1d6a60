import { useState, type ReactNode } from 'react';
import { useBaseConnection } from '../../ipc/base-connection.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { TopBarSlotContext } from '../../ui/top-bar-slot.tsx';
import { useRoute } from '../../ui/use-route.ts';
import classes from './frame.module.css';
import { Rail } from './rail.tsx';
import { sectionViews } from './section-views.tsx';
import { TopBar } from './top-bar.tsx';
import { useFrameCommands } from './use-frame-commands.ts';
import { useFrameKeys } from './use-frame-keys.ts';

/** The window of an open base: rail, top bar, and the section where the owner is. */
export function Frame(): ReactNode {
  const { section } = useRoute();
  const { lock } = useBaseConnection();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const { Screen } = sectionViews[section];
  useFrameKeys();
  useFrameCommands();

  return (
    <div className={classes.frame}>
      <Rail current={section} onLock={() => void lock()} />
      <TopBar section={section} slotRef={setSlot} />
      <main className={classes.main}>
        <TopBarSlotContext value={slot}>
          <ErrorBoundary key={section}>
            <Screen />
          </ErrorBoundary>
        </TopBarSlotContext>
      </main>
    </div>
  );
}
