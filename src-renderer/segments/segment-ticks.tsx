import { Checkbox } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { Segment } from '../../src-shared/segments/segment.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from './segments.module.css';

type Props = Readonly<{
  label: string;
  segments: readonly Segment[];
  ticked: ReadonlySet<number>;
  onToggle: (id: number) => void;
}>;

/** Segments to be ticked, each with how many are in it. */
export function SegmentTicks({ label, segments, ticked, onToggle }: Props): ReactNode {
  const format = useFormat();
  const id = useId();
  return (
    <fieldset className={classes.ticks} aria-labelledby={id}>
      <legend id={id}>{label}</legend>
      <ul>
        {segments.map((segment) => (
          <li key={segment.id}>
            <Checkbox
              label={segment.name}
              checked={ticked.has(segment.id)}
              onChange={() => onToggle(segment.id)}
            />
            <span>{format.number(segment.count)}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
