import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../ui/tabs.tsx';
import classes from './card.module.css';

export type CardTab = 'facts' | 'timeline' | 'sales' | 'changes';

const all: readonly CardTab[] = ['facts', 'timeline', 'sales', 'changes'];

type Props = Readonly<{ tab: CardTab; withFacts: boolean; onTab: (tab: CardTab) => void }>;

/** Facts, timeline, sales, changes. */
export function CardTabs({ tab, withFacts, onTab }: Props): ReactNode {
  const { t } = useTranslation('contacts');
  const tabs = withFacts ? all : all.filter((each) => each !== 'facts');
  return (
    <div className={classes.tabs}>
      <Tabs
        label={t('card.label')}
        tabs={tabs.map((name) => ({ name, label: t(`card.tabs.${name}`) }))}
        current={tab}
        underlined
        onTab={onTab}
      />
    </div>
  );
}
