import type { ReactNode } from 'react';
import classes from './screen.module.css';

type Props = Readonly<{
  title: string;
  lead?: string;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}>;

/** A reading screen: title, one sentence, actions, and a column that scrolls. Lists and cards have a layout of their own. */
export function Screen({ title, lead, actions, children }: Props): ReactNode {
  return (
    <div className={classes.screen}>
      <div className={classes.column}>
        <header className={classes.head}>
          <div className={classes.words}>
            <h1 className={classes.title}>{title}</h1>
            {lead ? <p className={classes.lead}>{lead}</p> : null}
          </div>
          {actions ? <div className={classes.actions}>{actions}</div> : null}
        </header>
        {children}
      </div>
    </div>
  );
}
