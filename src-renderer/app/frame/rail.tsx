import { IconLock, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DuplicatesBadge } from '../../duplicates/duplicates-badge.tsx';
import { sections, type Section } from '../../ui/route.ts';
import { WaitingBadge } from '../../import/reviews/waiting-badge.tsx';
import { goTo } from '../../ui/use-route.ts';
import classes from './rail.module.css';
import { sectionViews, type SectionView } from './section-views.tsx';

/** What waits in a section. */
const badges: Partial<Record<Section, ReactNode>> = {
  import: <WaitingBadge />,
  duplicates: <DuplicatesBadge />,
};

type Props = Readonly<{ current: Section; onLock: () => void }>;

/** The left rail: sections of work above, care of the base and the lock below. */
export function Rail({ current, onLock }: Props): ReactNode {
  const { t } = useTranslation('app');
  const drawPlace = (place: SectionView['place']): ReactNode =>
    sections
      .filter((section) => sectionViews[section].place === place)
      .map((section) => (
        <RailButton
          key={section}
          icon={sectionViews[section].icon}
          label={t(`sections.${section}`)}
          badge={badges[section]}
          current={section === current}
          onClick={() => goTo(section)}
        />
      ));
  return (
    <nav className={classes.rail} aria-label={t('frame.sections')}>
      <div className={classes.product}>{t('productName')}</div>
      {drawPlace('work')}
      <div className={classes.gap} />
      {drawPlace('care')}
      <RailButton icon={IconLock} label={t('sections.lock')} hint={t('frame.lockHint')} onClick={onLock} />
    </nav>
  );
}

type RailButtonProps = Readonly<{
  icon: Icon;
  label: string;
  hint?: string;
  current?: boolean;
  /** What waits in the section. */
  badge?: ReactNode;
  onClick: () => void;
}>;

function RailButton({
  icon: IconOf,
  label,
  hint,
  current = false,
  badge,
  onClick,
}: RailButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={classes.button}
      title={hint}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
    >
      <IconOf size={18} stroke={1.6} aria-hidden />
      <span className={classes.word}>{label}</span>
      {badge}
    </button>
  );
}
