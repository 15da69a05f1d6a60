import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSum } from '../../src-shared/filters/format-sum.ts';
import type { Stage } from '../../src-shared/stages/stage.ts';
import type { StageSettings } from '../../src-shared/stages/stage-settings.ts';
import { useFormat } from '../ui/use-format.ts';

/** Says what a stage means under these thresholds: «молчит больше 365 дн.». */
export function useStageMeaning({ thresholds, rules }: StageSettings): (stage: Stage) => string {
  const { t } = useTranslation('stages');
  const { locale } = useFormat();
  return useCallback(
    (stage) =>
      stage !== 'potential' && rules[stage] !== undefined
        ? t('own')
        : t(`meaning.${stage}`, { ...thresholds, vipTotal: formatSum(thresholds.vipTotal, locale) }),
    [t, locale, thresholds, rules],
  );
}
