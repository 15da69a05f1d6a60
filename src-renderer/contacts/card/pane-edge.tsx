import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { followPointer } from '../follow-pointer.ts';
import classes from './card.module.css';

const keyStep = 24;

type Props = Readonly<{ width: number; onResize: (width: number) => void; onResized: () => void }>;

/** The left edge of the pane: dragged by the pointer, moved by ← and →. */
export function PaneEdge({ width, onResize, onResized }: Props): ReactNode {
  const { t } = useTranslation('contacts');

  const start = (event: PointerEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    followPointer(event, (distance) => onResize(width - distance), onResized);
  };

  const step = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    onResize(width + (event.key === 'ArrowLeft' ? keyStep : -keyStep));
    onResized();
  };

  return (
    // A separator that can be moved is a control: https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      aria-orientation="vertical"
      aria-label={t('card.resize')}
      aria-valuenow={width}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classes.edge}
      onPointerDown={start}
      onKeyDown={step}
    />
  );
}
