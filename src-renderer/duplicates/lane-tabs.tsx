import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';
import classes from './duplicates.module.css';

export const duplicateTabs = ['safe', 'review', 'family', 'today'] as const;
export type DuplicateTab = (typeof duplicateTabs)[number];

type Props = Readonly<{
  tab: DuplicateTab;
  counts: Readonly<Record<DuplicateTab, number>>;
  onTab: (tab: DuplicateTab) => void;
}>;

/** The three lanes and what was decided today, each with its count; ← and → go between them. */
export function LaneTabs({ tab, counts, onTab }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  const format = useFormat();

  const hearKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const place = duplicateTabs.indexOf(tab) + step + duplicateTabs.length;
    const next = duplicateTabs[place % duplicateTabs.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onTab(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div className={classes.tabs} role="tablist" aria-label={t('lanes.label')} onKeyDown={hearKey}>
      {duplicateTabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`duplicates-${each}`}
          data-tab={each}
          className={classes.tab}
          aria-selected={each === tab}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          {t(`lanes.${each}`)} <span className={classes.tabCount}>{format.number(counts[each])}</span>
        </button>
      ))}
    </div>
  );
}
