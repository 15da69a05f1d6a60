import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { followPointer } from '../follow-pointer.ts';
import classes from './contact-list.module.css';

const keyStep = 16;

type Props = Readonly<{
  label: string;
  width: number;
  onResize: (width: number) => void;
  onResized: () => void;
}>;

/** The edge of a heading: dragged by the pointer, moved by ← and → when it has the focus. */
export function ColumnEdge({ label, width, onResize, onResized }: Props): ReactNode {
  const { t } = useTranslation('contacts');

  const start = (event: PointerEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    followPointer(event, (distance) => onResize(width + distance), onResized);
  };

  const step = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    onResize(width + (event.key === 'ArrowLeft' ? -keyStep : keyStep));
    onResized();
  };

  return (
    // A separator that can be moved is a control: https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      aria-orientation="vertical"
      aria-label={t('columns.resize', { label })}
      aria-valuenow={width}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classes.edge}
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={start}
      onKeyDown={step}
    />
  );
}
