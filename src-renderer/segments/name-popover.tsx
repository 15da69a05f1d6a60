import { Button, Popover, TextInput, type ButtonProps } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import classes from './segments.module.css';

type Props = Readonly<{
  label: string;
  fieldLabel: string;
  hint?: string;
  saveLabel: string;
  /** How the button looks. */
  button: Pick<ButtonProps, 'variant' | 'color' | 'size' | 'leftSection'>;
  /** Answers whether it was saved; trouble has been told by then. */
  onSave: (name: string) => Promise<boolean>;
}>;

/** A button that asks for a name and saves something under it. */
export function NamePopover({ label, fieldLabel, hint, saveLabel, button, onSave }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '' || !(await onSave(name.trim()))) return;
    setName('');
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button {...button} onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes.rename} onSubmit={(event) => void submit(event)}>
          <TextInput
            label={fieldLabel}
            description={hint}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {saveLabel}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
