import type { BaseDatabase } from '../base/base-database.ts';
import type { FoundPair } from './find-duplicates.ts';

/** What is no sign of who a contact is, but would be lost if two cards were united unseen. Notes are joined, sums added. */
const columns = [
  'position',
  'activity',
  'industry',
  'size',
  'budget',
  'work_hours',
  'head',
  'contact_persons',
  'source_id',
  'need_id',
  'group_name',
  'preferred_time',
  'preferred_channel',
  'ogrn',
  'stage_override',
] as const;

/** Tells whether two cards say different things in a field of which a card has but one value. */
export function prepareDifference({ sqlite }: BaseDatabase): (one: number, other: number) => boolean {
  const differs = sqlite
    .prepare<[number, number, number, number], number>(
      `SELECT EXISTS (
         SELECT 1 FROM contacts AS a, contacts AS b WHERE a.id = ? AND b.id = ?
           AND (${columns.map((column) => `a.${column} <> b.${column}`).join(' OR ')})
       ) OR EXISTS (
         SELECT 1 FROM custom_values AS a JOIN custom_values AS b ON b.field_id = a.field_id
         WHERE a.contact_id = ? AND b.contact_id = ? AND a.value <> b.value
       )`,
    )
    .pluck();
  return (one, other) => differs.get(one, other, one, other) === 1;
}

/** Puts a safe pair whose cards differ elsewhere before the owner. */
export function settleLane(pair: FoundPair, differs: (one: number, other: number) => boolean): FoundPair {
  return pair.lane === 'safe' && differs(pair.one.id, pair.other.id) ? { ...pair, lane: 'review' } : pair;
}
