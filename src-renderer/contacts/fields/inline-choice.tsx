import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldChoice } from './use-field-choices.ts';
import classes from './facts.module.css';

type Props = Readonly<{
  label: string;
  value: string | null;
  choices: readonly FieldChoice[];
  clearable: boolean;
  onPick: (value: string | null) => void;
  onClose: () => void;
}>;

/** One of a closed list, saved as soon as it is picked. */
export function InlineChoice({ label, value, choices, clearable, onPick, onClose }: Props): ReactNode {
  return (
    <Select
      className={classes.editor}
      aria-label={label}
      value={value}
      data={[...choices]}
      allowDeselect={clearable}
      clearable={clearable}
      defaultDropdownOpened
      // Opened by the owner's own click or Enter.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onChange={(picked) => {
        onPick(picked);
        onClose();
      }}
      onDropdownClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation();
      }}
    />
  );
}
