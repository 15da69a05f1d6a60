import type { Filter } from '../../src-shared/filters/filter.ts';
import type { RfmPlace } from '../../src-shared/rfm/rfm-contract.ts';
import { composeBoxFilter, composeGroupFilter } from '../../src-shared/rfm/rfm-filter.ts';
import type { RfmSettings } from '../../src-shared/rfm/rfm-settings.ts';
import { scoreContacts, type RfmAnalysis, type ScoredContact } from './rfm-analysis.ts';

function isAt({ r, f, group }: ScoredContact, place: RfmPlace): boolean {
  return place.of === 'cell' ? r === place.r && f === place.f : group === place.place;
}

/**
 * The contacts behind a cell or a group, and the rule over the facts of orders that finds the same ones in the list.
 * Facts tell of today: where orders came after the day of the analysis there is no such rule.
 */
export function findRfmContacts(
  analysis: RfmAnalysis,
  groups: RfmSettings['groups'],
  place: RfmPlace,
): { ids: Int32Array<ArrayBuffer>; filter: Filter | null } {
  const ids: number[] = [];
  for (const contact of scoreContacts(analysis, groups)) if (isAt(contact, place)) ids.push(contact.id);
  const { edges, date, columns } = analysis;
  if (edges === null || !columns.current) return { ids: Int32Array.from(ids), filter: null };
  const filter =
    place.of === 'cell'
      ? composeBoxFilter({ r: [place.r, place.r], f: [place.f, place.f] }, edges, date)
      : composeGroupFilter(groups, place.place, edges, date);
  return { ids: Int32Array.from(ids), filter };
}
