import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Condition } from '../../src-shared/filters/filter.ts';
import { ConditionForm } from './condition-form.tsx';

type Props = Readonly<{
  open: boolean;
  onOpen: (open: boolean) => void;
  /** The condition to change; null for a new one. */
  condition: Condition | null;
  onDone: (condition: Condition) => void;
  /** The button under which it opens. */
  children: ReactNode;
}>;

/** The form of a condition under its chip or under «Условие». */
export function ConditionPopover({ open, onOpen, condition, onDone, children }: Props): ReactNode {
  const done = (built: Condition): void => {
    onDone(built);
    onOpen(false);
  };
  return (
    <Popover opened={open} onChange={onOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown>
        <ConditionForm condition={condition} onDone={done} />
      </Popover.Dropdown>
    </Popover>
  );
}
