import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { BaseDatabase } from '../base/base-database.ts';

/**
 * Gives the connection the SQL function `search_form(text)`: lower case, ё as е, single spaces; NULL stays NULL.
 * SQLite's own lower() knows Latin letters only. Cheap to call before every query that needs it.
 */
export function provideSearchForm({ sqlite }: BaseDatabase): void {
  const known = sqlite.prepare(`SELECT 1 FROM pragma_function_list WHERE name = 'search_form'`).pluck().get();
  if (known !== undefined) return;
  sqlite.function('search_form', { deterministic: true, directOnly: true }, (text: unknown) =>
    typeof text === 'string' ? toSearchForm(text) : null,
  );
}
