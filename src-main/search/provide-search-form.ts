import type { Database } from 'better-sqlite3';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { BaseDatabase } from '../base/base-database.ts';

const provided = new WeakSet<Database>();

/**
 * Gives the connection the SQL function `search_form(text)`: lower case, ё as е, single spaces; NULL stays NULL.
 * SQLite's own lower() knows Latin letters only. To be called before a query that uses it; a second call does nothing.
 */
export function provideSearchForm({ sqlite }: Pick<BaseDatabase, 'sqlite'>): void {
  if (provided.has(sqlite)) return;
  sqlite.function('search_form', { deterministic: true, directOnly: true }, (text: unknown) =>
    typeof text === 'string' ? toSearchForm(text) : null,
  );
  provided.add(sqlite);
}
