import { useEffect, useState, type ReactNode } from 'react';
import { useShellSession } from '../shell/shell-state.ts';
import { CreateBase } from './create-base.tsx';
import { DamagedBase } from './damaged-base.tsx';
import { FirstStart } from './first-start.tsx';
import { RestoreBase } from './restore-base.tsx';
import { UnlockBase } from './unlock-base.tsx';

type Props = Readonly<{
  /** True when the program may have changed since it told its state: a base was open. */
  stale: boolean;
}>;

/** What a closed window shows: the doors of the first start, the password, or what to do with a damaged base. */
export function BaseEntrance({ stale }: Props): ReactNode {
  const { state, refresh } = useShellSession();
  const [asked, setAsked] = useState(!stale);
  const [way, setWay] = useState<'start' | 'create' | 'restore'>('start');

  // The base may have been created, locked or lost since the program asked last.
  useEffect(() => {
    if (stale) void refresh().finally(() => setAsked(true));
  }, [stale, refresh]);

  const toStart = (): void => {
    void refresh();
    setWay('start');
  };

  if (!asked) return null;
  if (way === 'create') return <CreateBase onBack={toStart} />;
  if (way === 'restore') return <RestoreBase onBack={toStart} />;
  if (state.base === 'none') {
    return <FirstStart onCreate={() => setWay('create')} onRestore={() => setWay('restore')} />;
  }
  if (state.base === 'damaged') {
    return <DamagedBase onRestore={() => setWay('restore')} onTryAgain={() => void refresh()} />;
  }
  return <UnlockBase onRestore={() => setWay('restore')} />;
}
