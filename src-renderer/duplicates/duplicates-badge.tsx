import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { RailBadge } from '../ui/rail-badge.tsx';
import { useFormat } from '../ui/use-format.ts';

/** How many groups wait for a decision, beside the section's name; families do not wait. */
export function DuplicatesBadge(): ReactNode {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const { data } = useQueryChannel('duplicates:state', {});
  const count = (data?.byLane.safe ?? 0) + (data?.byLane.review ?? 0);
  const value = format.number(count);
  return <RailBadge value={count === 0 ? null : value} title={t('badge', { value })} />;
}
