import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './orders.module.css';

type Props = Readonly<{
  editLabel: string;
  removeLabel: string;
  onEdit: () => void;
  onRemove: () => void;
}>;

/** The pencil and the bin of an order or a payment. */
export function EntryTools({ editLabel, removeLabel, onEdit, onRemove }: Props): ReactNode {
  return (
    <span className={classes.tools}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={editLabel}
        title={editLabel}
        onClick={onEdit}
      >
        <IconPencil size={14} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={removeLabel}
        title={removeLabel}
        onClick={onRemove}
      >
        <IconTrash size={14} stroke={1.6} aria-hidden />
      </ActionIcon>
    </span>
  );
}
