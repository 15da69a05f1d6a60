import type { KeyboardEvent, ReactNode } from 'react';
import classes from './tabs.module.css';

type Props<Name extends string> = Readonly<{
  label: string;
  tabs: readonly Readonly<{ name: Name; label: ReactNode }>[];
  current: Name;
  /** What stands before the names in the ids of the tabs, where a panel is to be named by one. */
  idPrefix?: string;
  /** A line runs under all of them. */
  underlined?: boolean;
  onTab: (name: Name) => void;
}>;

/** A row of tabs, one of them open: ← and → go between them. */
export function Tabs<Name extends string>(props: Props<Name>): ReactNode {
  const { label, tabs, current, idPrefix, underlined = false, onTab } = props;
  const hearKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const place = tabs.findIndex(({ name }) => name === current);
    const next = tabs[(place + step + tabs.length) % tabs.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onTab(next.name);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      className={classes.tabs}
      role="tablist"
      aria-label={label}
      data-underlined={underlined || undefined}
      onKeyDown={hearKey}
    >
      {tabs.map(({ name, label: word }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={idPrefix === undefined ? undefined : `${idPrefix}-${name}`}
          data-tab={name}
          className={classes.tab}
          aria-selected={name === current}
          tabIndex={name === current ? 0 : -1}
          onClick={() => onTab(name)}
        >
          {word}
        </button>
      ))}
    </div>
  );
}
