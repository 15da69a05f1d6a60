import type { ReactNode, Ref } from 'react';
import type { Section } from '../../ui/route.ts';
import { CopyState } from './copy-state.tsx';
import { SearchLauncher } from './search-launcher.tsx';
import { TopBarJobs } from './top-bar-jobs.tsx';
import classes from './top-bar.module.css';
import { UndoLast } from './undo-last.tsx';

type Props = Readonly<{ section: Section; slotRef: Ref<HTMLDivElement> }>;

/** Search at the left (the open screen's own, or a way to it), at the right the state of the base. */
export function TopBar({ section, slotRef }: Props): ReactNode {
  return (
    <header className={classes.bar}>
      <div ref={slotRef} className={classes.slot} />
      {section === 'contacts' || section === 'sales' ? null : <SearchLauncher />}
      <div className={classes.state}>
        <TopBarJobs />
        <UndoLast />
        <CopyState />
      </div>
    </header>
  );
}
