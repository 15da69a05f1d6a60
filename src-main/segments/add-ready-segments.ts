import type { ReadyPick } from '../../src-shared/segments/segments-contract.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { composeReady } from './ready-offers.ts';
import { readSegments } from './read-segments.ts';
import { saveSegment, type SegmentStamp } from './segment-commands.ts';

/** Adds ready-made segments, inside an operation; those whose name is there already are passed over. */
export function addReadySegments(
  db: BaseDatabase,
  picks: readonly ReadyPick[],
  locale: 'ru' | 'en',
  stamp: SegmentStamp,
): void {
  const taken = new Set(readSegments(db).map(({ name }) => toSearchForm(name)));
  for (const pick of picks) {
    const { name, rule } = composeReady(pick, locale);
    if (taken.has(toSearchForm(name))) continue;
    taken.add(toSearchForm(name));
    saveSegment(db, { id: null, name, rule }, stamp);
  }
}
