import { provesCard, readOwnCode } from '../../../src-shared/contacts/own-code.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import { findSurvivor } from '../../merges/merged-cards.ts';

/** Finds the card that a code names; null for codes of other bases and for cards that are gone or in the trash. */
export type OwnCardFinder = (code: string) => number | null;

// Uniting cards leaves the one that stays with the oldest day of all: codes made before name its own.
const momentsSql = `
  SELECT created_at FROM contacts WHERE id = :id
  UNION SELECT before ->> '$.created_at' FROM changes
  WHERE table_name = 'contacts' AND row_id = :id AND change <> 'insert' AND json_type(before, '$.created_at') = 'text'`;

/** A prepared reading of codes; the code of a card that was united with another names that one. */
export function prepareOwnCardFinder({ sqlite }: BaseDatabase): OwnCardFinder {
  const selectMoments = sqlite.prepare<[{ id: number }], string>(momentsSql).pluck();
  const isLiving = sqlite
    .prepare<[number], number>('SELECT 1 FROM contacts WHERE id = ? AND deleted_at IS NULL')
    .pluck();
  return (text) => {
    const code = readOwnCode(text);
    if (code === null) return null;
    if (!selectMoments.all({ id: code.id }).some((createdAt) => provesCard(code, createdAt))) return null;
    const id = isLiving.get(code.id) === 1 ? code.id : findSurvivor(sqlite, code.id);
    return id !== null && isLiving.get(id) === 1 ? id : null;
  };
}
