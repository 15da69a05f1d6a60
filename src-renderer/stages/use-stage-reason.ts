import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../src-shared/contacts/contact.ts';
import { formatSum } from '../../src-shared/filters/format-sum.ts';
import type { Stage } from '../../src-shared/stages/stage.ts';
import type { StageSettings } from '../../src-shared/stages/stage-settings.ts';
import { toLocalDay } from '../contacts/fields/format-field-value.ts';
import { useFormat } from '../ui/use-format.ts';
import { useNow } from '../ui/use-now.ts';
import { findStageReason } from './stage-reason.ts';

/** Says why a client is in a stage: «5 покупок, последняя 12 дней назад». */
export function useStageReason(settings: StageSettings): (stage: Stage, card: ContactCard) => string {
  const { t } = useTranslation('stages');
  const format = useFormat();
  const now = useNow();
  return useCallback(
    (stage, { fields }) => {
      if (stage !== 'potential' && settings.rules[stage] !== undefined) return t('why.own');
      const today = toLocalDay(now.toISOString());
      const { words, orders, sum, day, daysAgo } = findStageReason(stage, fields, today);
      const tellAgo = (): string => {
        if (daysAgo === 0) return t('why.today');
        if (daysAgo < 0) return t('why.ahead', { date: day === null ? '' : format.date(day) });
        return t('why.ago', { count: daysAgo, figure: format.number(daysAgo) });
      };
      return t(`why.${words}`, {
        orders: t('why.orders', { count: orders, figure: format.number(orders) }),
        ago: tellAgo(),
        sum: formatSum(sum, format.locale),
      });
    },
    [t, format, now, settings],
  );
}
