import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import type { MatchKey } from '../../../src-shared/import/import-decision.ts';
import type { PreparedRow } from '../../parser/parser-messages.ts';
import type { KnownContacts } from '../import-engine.ts';
import { readContactKeys } from '../row-keys.ts';
import { pairLikeRows } from './pair-like-rows.ts';
import { pairWithBest, type RowPairs, type RowTables } from './pair-rows.ts';

/** A row of the file that says something new. */
export type Leftover = Readonly<{
  place: number;
  row: PreparedRow & Readonly<{ contact: PreparedContact }>;
}>;

/**
 * Pairs rows that have changed with what they were: first by the program's own code, then by the card that they are
 * matched to, for certain or probably, at last by likeness of their cells.
 */
export function matchLeftovers(
  tables: RowTables,
  pairs: RowPairs,
  leftovers: readonly Leftover[],
  { live, findOwn }: Pick<KnownContacts, 'live' | 'findOwn'>,
  match: MatchKey,
): void {
  const placesOf = new Map<number, number[]>();
  for (const place of pairs.leftOld) {
    const contactId = tables.old[place]?.contactId ?? 0;
    if (contactId !== 0) placesOf.set(contactId, [...(placesOf.get(contactId) ?? []), place]);
  }
  const waits = ({ place }: Leftover): boolean => (pairs.oldOf[place] ?? -1) < 0;
  const pairBy = (find: (leftover: Leftover) => readonly number[]): void => {
    for (const leftover of leftovers) {
      if (!waits(leftover)) continue;
      const found = [...new Set(find(leftover))].flatMap((id) => {
        const places = (placesOf.get(id) ?? []).filter((place) => pairs.leftOld.has(place));
        return places.length === 0 ? [] : [places];
      });
      const [only, another] = found;
      if (only !== undefined && another === undefined) pairWithBest(tables, pairs, leftover.place, only);
    }
  };
  pairBy(({ row }) => {
    const id = row.ownCode === undefined ? null : (findOwn?.(row.ownCode) ?? null);
    return id === null ? [] : [id];
  });
  pairBy(({ row }) => live.find(readContactKeys(row.contact), match).map(({ id }) => id));
  pairBy(({ row }) => live.findLikely(readContactKeys(row.contact), match).map(({ id }) => id));
  const waiting = leftovers.filter(waits);
  pairLikeRows(
    tables,
    pairs,
    waiting.map(({ place }) => place),
    new Set(waiting.flatMap(({ place, row }) => (hasWholeName(row.contact) ? [place] : []))),
  );
}

function hasWholeName({ kind, fields }: PreparedContact): boolean {
  if (kind === 'organization') return fields['organizationName'] !== undefined;
  return fields['lastName'] !== undefined && fields['firstName'] !== undefined;
}
