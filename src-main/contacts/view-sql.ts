import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareBinding } from '../events/bind-events.ts';
import { compileFilter } from '../filters/compile-filter.ts';
import { toLocalDay } from '../filters/day-range.ts';
import { joinFragments, type BoundFragment } from '../filters/sql-fragment.ts';
import { fromContacts, joinFacts } from '../orders/fact-sql.ts';
import { provideSearchForm } from '../search/provide-search-form.ts';
import { composeSortSql } from './field-sql.ts';
import { createFieldFinder } from './find-field.ts';

/** A view as SQL over `contacts AS c` with its joins: who is in it, text aside, and in what order. Good until the next write. */
export type ViewSql = Readonly<{
  /** The filter alone. */
  filter: BoundFragment;
  /** The filter and the place: the living or the trash. */
  where: BoundFragment;
  /** What to select from; and what the filter needs beside `contacts c`. */
  from: string;
  joins: string;
  orderBy: string;
  /** Whether the filter asks for anything. */
  narrow: boolean;
}>;

/** The id by which a list sorts by name: the name in the form in which it is sorted. */
const nameFields: ReadonlySet<string> = new Set(['name', 'fullName']);

function composeOrder({ sort }: ContactView, findField: ReturnType<typeof createFieldFinder>): string {
  const direction = sort.direction === 'asc' ? 'ASC' : 'DESC';
  if (nameFields.has(sort.field)) return `c.sort_name ${direction}, c.id ${direction}`;
  const field = findField(sort.field);
  if (field === undefined) throw new AppError('fieldUnknown', { field: sort.field });
  return `${composeSortSql(field)} ${direction} NULLS LAST, c.sort_name, c.id`;
}

/** Compiles the filter and the order of a view; `now` is what relative dates start from. Throws as `compileFilter` does. */
export function composeViewSql(db: BaseDatabase, view: ContactView, now: Date): ViewSql {
  const findField = createFieldFinder(db);
  const rule = compileFilter(view.filter, { findField, today: toLocalDay(now) });
  const filter = prepareBinding(db, null)(rule);
  const narrow = filter.sql !== '1';
  // The index by name serves the plain list; for anything else it would fetch every row from another page, where a
  // scan reads each page once: the plus keeps SQLite from taking it.
  const usesNameIndex = !narrow && nameFields.has(view.sort.field);
  const place = {
    sql: `${usesNameIndex ? '' : '+'}c.deleted_at IS ${view.trash ? 'NOT NULL AND c.merged_into_id IS NULL' : 'NULL'}`,
    params: [],
  };
  const orderBy = composeOrder(view, findField);
  if (filter.sql.includes('search_form(') || orderBy.includes('search_form(')) provideSearchForm(db);
  return {
    filter,
    where: narrow ? joinFragments([place, filter], 'AND', '1') : place,
    from: fromContacts(filter.sql),
    joins: joinFacts(filter.sql),
    orderBy,
    narrow,
  };
}
