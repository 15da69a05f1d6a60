import { useId, type ReactNode } from 'react';
import classes from './settings.module.css';

type Props = Readonly<{ title: string; lead?: string; children: ReactNode }>;

/** One part of the settings: its name and what it is for at the left, its fields at the right. */
export function SettingsSection({ title, lead, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {lead ? <p className={classes.lead}>{lead}</p> : null}
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
