import type { TFunction } from 'i18next';
import { isEmptyRange, type WholeRange } from '../../src-shared/rfm/whole-range.ts';

/** The whole figures of a score in words: «до 114», «115–180», «от 482»; `show` writes one figure. */
export function describeRfmSpan(
  range: WholeRange,
  t: TFunction<'rfm'>,
  show: (figure: number) => string,
): string {
  const { from, to } = range;
  if (isEmptyRange(range)) return t('span.nobody');
  if (from !== null && to !== null) {
    return from === to ? show(from) : t('span.between', { from: show(from), to: show(to) });
  }
  if (to !== null) return t('span.upTo', { to: show(to) });
  return from === null ? t('span.any') : t('span.since', { from: show(from) });
}
