import { provesCard, readOwnCode } from '../../../src-shared/contacts/own-code.ts';
import type { BaseDatabase } from '../../base/base-database.ts';

/** Finds the card that a code names; null for codes of other bases and for cards that are gone or in the trash. */
export type OwnCardFinder = (code: string) => number | null;

/** A prepared reading of codes. */
export function prepareOwnCardFinder({ sqlite }: BaseDatabase): OwnCardFinder {
  const select = sqlite
    .prepare<[number], string>('SELECT created_at FROM contacts WHERE id = ? AND deleted_at IS NULL')
    .pluck();
  return (text) => {
    const code = readOwnCode(text);
    if (code === null) return null;
    const createdAt = select.get(code.id);
    return createdAt !== undefined && provesCard(code, createdAt) ? code.id : null;
  };
}
