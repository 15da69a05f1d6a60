import type { RfmCard } from '../../src-shared/rfm/rfm-contract.ts';
import { findRfmGroup, scoreRfm } from '../../src-shared/rfm/rfm-scores.ts';
import type { RfmSettings } from '../../src-shared/rfm/rfm-settings.ts';
import { toRecencyRange, toWholeRange } from '../../src-shared/rfm/whole-range.ts';
import type { RfmAnalysis } from './rfm-analysis.ts';

/** The row of one contact explained; null when it has no order up to the day. */
export function explainRfm(
  { date, columns, edges }: RfmAnalysis,
  groups: RfmSettings['groups'],
  contactId: number,
): RfmCard | null {
  const place = columns.ids.indexOf(contactId);
  if (edges === null || place < 0) return null;
  const figures = {
    recency: columns.recency[place] ?? 0,
    frequency: columns.frequency[place] ?? 0,
    monetary: columns.monetary[place] ?? 0,
  };
  const scores = scoreRfm(figures, edges);
  const { r, f, m } = scores;
  const group = findRfmGroup(scores, groups);
  return {
    date,
    ...figures,
    ...scores,
    group: group === null ? null : (groups[group] ?? null),
    spans: {
      recency: toRecencyRange(edges.recency, r, r),
      frequency: toWholeRange(edges.frequency, f, f),
      monetary: toWholeRange(edges.monetary, m, m),
    },
  };
}
