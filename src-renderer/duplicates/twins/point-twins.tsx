import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMergeRequest } from '../../merges/merge-request.ts';
import { goTo } from '../../ui/use-route.ts';
import { TwinList } from './twin-list.tsx';
import { usePointHolders } from './use-point-holders.ts';

type Props = Readonly<{ contactId: number; type: 'phone' | 'email'; typed: string }>;

/** Other cards that have the phone or the e-mail that is typed into this one. */
export function PointTwins({ contactId, type, typed }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  const startMerge = useMergeRequest();
  const twins = usePointHolders(type, typed, contactId);
  const open = {
    label: t('twins.open'),
    labelOf: (name: string) => t('twins.openLabel', { name }),
    run: (id: number) => goTo('contacts', id),
  };
  const merge = {
    label: t('twins.merge'),
    labelOf: (name: string) => t('twins.mergeLabel', { name }),
    run: (id: number) => startMerge?.([contactId, id]),
  };
  return (
    <TwinList
      title={t('twins.pointTitle')}
      twins={twins}
      acts={startMerge === null ? [open] : [open, merge]}
    />
  );
}
