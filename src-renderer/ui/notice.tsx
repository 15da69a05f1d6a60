import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

export type NoticeTone = 'plain' | 'good' | 'warn' | 'bad';

type Props = Readonly<{
  tone: NoticeTone;
  title: string;
  text?: string | undefined;
  /** Facts and buttons under the text. */
  children?: ReactNode;
}>;

const icons = {
  plain: IconInfoCircle,
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconAlertTriangle,
} as const;

/** A quiet strip inside a screen: what happened and what to do. Trouble is announced at once, the rest when convenient. */
export function Notice({ tone, title, text, children }: Props): ReactNode {
  const Icon = icons[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon size={18} stroke={1.6} className={classes.icon} aria-hidden />
      <div className={classes.body}>
        <div className={classes.title}>{title}</div>
        {text ? <div data-selectable>{text}</div> : null}
        {children ? <div className={classes.more}>{children}</div> : null}
      </div>
    </div>
  );
}
