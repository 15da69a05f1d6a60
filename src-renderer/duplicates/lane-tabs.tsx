import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../ui/tabs.tsx';
import { useFormat } from '../ui/use-format.ts';
import classes from './duplicates.module.css';

export const duplicateTabs = ['safe', 'review', 'family', 'today'] as const;
export type DuplicateTab = (typeof duplicateTabs)[number];

type Props = Readonly<{
  tab: DuplicateTab;
  counts: Readonly<Record<DuplicateTab, number>>;
  onTab: (tab: DuplicateTab) => void;
}>;

/** The three lanes and what was decided today, each with its count. */
export function LaneTabs({ tab, counts, onTab }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const tabs = duplicateTabs.map((name) => ({
    name,
    label: (
      <>
        {t(`lanes.${name}`)} <span className={classes.tabCount}>{format.number(counts[name])}</span>
      </>
    ),
  }));
  return (
    <Tabs label={t('lanes.label')} tabs={tabs} current={tab} idPrefix="duplicates" underlined onTab={onTab} />
  );
}
