import type { ReactNode } from 'react';
import classes from './state-message.module.css';

type Props = Readonly<{
  icon?: ReactNode;
  title: string;
  text?: string;
  /** Buttons: the next step. */
  children?: ReactNode;
}>;

/** The calm middle of an empty or broken screen: what is the matter and what to do. */
export function StateMessage({ icon, title, text, children }: Props): ReactNode {
  return (
    <div className={classes.message}>
      {icon ? (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      ) : null}
      <h2 className={classes.title}>{title}</h2>
      {text ? <p className={classes.text}>{text}</p> : null}
      {children ? <div className={classes.actions}>{children}</div> : null}
    </div>
  );
}
