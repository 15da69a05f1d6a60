import type { BaseDatabase } from '../../base/base-database.ts';

/** A prepared reading of names; null for cards that are gone or in the trash. */
export function listLiveNames({ sqlite }: BaseDatabase): (id: number) => string | null {
  const select = sqlite
    .prepare<[number], string>('SELECT name FROM contacts WHERE id = ? AND deleted_at IS NULL')
    .pluck();
  return (id) => select.get(id) ?? null;
}
