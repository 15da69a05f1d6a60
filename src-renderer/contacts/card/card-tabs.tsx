import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './card.module.css';

export type CardTab = 'facts' | 'timeline' | 'sales' | 'changes';

const all: readonly CardTab[] = ['facts', 'timeline', 'sales', 'changes'];

type Props = Readonly<{ tab: CardTab; withFacts: boolean; onTab: (tab: CardTab) => void }>;

/** Facts, timeline, changes: ← and → go between them. */
export function CardTabs({ tab, withFacts, onTab }: Props): ReactNode {
  const { t } = useTranslation('contacts');
  const tabs = withFacts ? all : all.filter((each) => each !== 'facts');

  const hearKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onTab(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div className={classes.tabs} role="tablist" aria-label={t('card.label')} onKeyDown={hearKey}>
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          data-tab={each}
          className={classes.tab}
          aria-selected={each === tab}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          {t(`card.tabs.${each}`)}
        </button>
      ))}
    </div>
  );
}
