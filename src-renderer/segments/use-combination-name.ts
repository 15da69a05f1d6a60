import { useTranslation } from 'react-i18next';
import type { Combination } from '../../src-shared/segments/compose-combination.ts';
import type { Segment } from '../../src-shared/segments/segment.ts';

/** The name that is proposed for segments put together: «VIP и Должники», «VIP, кроме: Должники». */
export function useCombinationName(
  how: Combination,
  ids: readonly number[] | null,
  segments: readonly Segment[],
): string {
  const { t } = useTranslation('segmentActs');
  if (ids === null) return '';
  const names = ids.flatMap((id) => segments.find((each) => each.id === id)?.name ?? []);
  const [first = '', ...rest] = names;
  const name =
    how === 'minus'
      ? t('combine.nameMinus', { first, others: rest.join(', ') })
      : names.join(t(how === 'and' ? 'combine.joinAnd' : 'combine.joinOr'));
  return name.slice(0, 200);
}
