import { useTranslation } from 'react-i18next';
import type { MergedCard } from '../../src-shared/merges/merge-proposal.ts';

/** Says what stands behind a card: «4 заказа, 2 оплаты, 6 записей». */
export function useMovingWords(): (counts: MergedCard['counts']) => string {
  const { t } = useTranslation('merges');
  return ({ orders, payments, interactions, tags }) => {
    const parts = [
      orders > 0 ? t('counts.orders', { count: orders }) : null,
      payments > 0 ? t('counts.payments', { count: payments }) : null,
      interactions > 0 ? t('counts.interactions', { count: interactions }) : null,
      tags > 0 ? t('counts.tags', { count: tags }) : null,
    ].filter((part) => part !== null);
    return parts.length === 0 ? t('counts.none') : parts.join(', ');
  };
}
