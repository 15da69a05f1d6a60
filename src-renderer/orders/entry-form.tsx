import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import classes from './order-form.module.css';

type Props = Readonly<{
  label: string;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}>;

/** The form of an entry of sales: Ctrl+Enter saves it from every field, Esc leaves it. */
export function EntryForm({ label, onSave, onCancel, children }: Props): ReactNode {
  const hearKey = (event: KeyboardEvent): void => {
    // The first Esc closes the list of a field that stands open.
    const offering = event.target instanceof HTMLElement && event.target.hasAttribute('aria-controls');
    if (event.key === 'Escape' && !offering) onCancel();
    else if (event.key === 'Enter' && event.ctrlKey) onSave();
    else return;
    event.preventDefault();
  };
  return (
    // Keys are heard from every field of the form.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={classes.form}
      aria-label={label}
      noValidate
      onKeyDown={hearKey}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
    </form>
  );
}
