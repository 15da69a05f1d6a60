import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RailBadge } from '../../ui/rail-badge.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useWaitingCount } from './use-reviews.ts';

/** The count of the rows that wait, beside the section's name. */
export function WaitingBadge(): ReactNode {
  const { t } = useTranslation('matching');
  const format = useFormat();
  const count = useWaitingCount();
  const value = format.number(count);
  return <RailBadge value={count === 0 ? null : value} title={t('reviews.badge', { value })} />;
}
