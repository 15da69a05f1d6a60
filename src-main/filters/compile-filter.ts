import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { suitsKind } from '../../src-shared/filters/filter-operators.ts';
import type { Condition, Filter } from '../../src-shared/filters/filter.ts';
import { compileCondition } from './compile-condition.ts';
import { joinFragments, negateFragment, type SqlFragment } from './sql-fragment.ts';

/** What a filter is compiled with: the fields there are, and today's local day (ISO) for relative dates. */
export type FilterScope = Readonly<{
  findField: (id: string) => ContactField | undefined;
  today: string;
}>;

/** Rules nested deeper than a person would ever write are refused before SQLite's own limit is met. */
const MAX_DEPTH = 30;

function compileRule(filter: Filter, scope: FilterScope, depth: number): SqlFragment {
  if (depth > MAX_DEPTH) throw new AppError('invalidInput');
  if (filter.type === 'condition') return compileChecked(filter, scope);
  if (filter.type === 'not') return negateFragment(compileRule(filter.rule, scope, depth + 1));
  const rules = filter.rules.map((rule) => compileRule(rule, scope, depth + 1));
  return filter.type === 'and' ? joinFragments(rules, 'AND', '1') : joinFragments(rules, 'OR', '0');
}

function compileChecked(condition: Condition, scope: FilterScope): SqlFragment {
  const field = scope.findField(condition.field);
  if (field === undefined || !field.filterable)
    throw new AppError('fieldUnknown', { field: condition.field });
  if (!suitsKind(condition.operator, field.kind))
    throw new AppError('invalidInput', { field: condition.field });
  return compileCondition(condition, field, scope.today);
}

/**
 * Compiles a filter to a WHERE expression over `contacts AS c`; every value is a parameter. Throws AppError
 * `fieldUnknown`, `invalidInput` (an operator that does not suit the field) or `valueInvalid`. SQL's unknown counts
 * as false, and `not` is the exact complement. Text conditions use the SQL function of `provideSearchForm`.
 */
export function compileFilter(filter: Filter, scope: FilterScope): SqlFragment {
  return compileRule(filter, scope, 0);
}
