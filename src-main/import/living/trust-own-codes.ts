import type { PreparedRow } from '../../parser/parser-messages.ts';
import type { ContactIndex, IndexedContact } from '../contact-index.ts';
import { compareNames, unpackNameKey } from '../name-key.ts';
import { readName, type ContactKeys } from '../row-keys.ts';
import type { OwnCardFinder } from './own-cards.ts';

/**
 * Answers the card that a row names by its own code. A row that was copied in a spreadsheet to make a new one carries
 * the code of another client: the second time a code is trusted only with a name that fits.
 */
export function trustOwnCodes(
  live: ContactIndex,
  findCard: OwnCardFinder | undefined,
): (row: Pick<PreparedRow, 'ownCode'>, keys: ContactKeys) => IndexedContact | undefined {
  const met = new Set<number>();
  return ({ ownCode }, keys) => {
    if (ownCode === undefined) return undefined;
    const id = findCard?.(ownCode) ?? null;
    const card = id === null ? undefined : live.card(id);
    if (card === undefined) return undefined;
    if (met.has(card.id) && !fitsName(card, keys)) return undefined;
    met.add(card.id);
    return card;
  };
}

function fitsName(card: IndexedContact, keys: ContactKeys): boolean {
  return card.names.some((known) => compareNames(unpackNameKey(known), readName(keys)) !== 'different');
}
