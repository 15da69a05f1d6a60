import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { suitsKind } from '../../src-shared/filters/filter-operators.ts';
import type { Condition, Filter } from '../../src-shared/filters/filter.ts';
import { compileCondition } from './compile-condition.ts';
import { compileEvents } from './compile-events.ts';
import { compileEventGroup, joinEventGroups, negateEventGroup, type EventGroup } from './event-group.ts';
import { joinFragments, negateFragment, type SqlFragment } from './sql-fragment.ts';

/** What a filter is compiled with: the fields there are, and today's local day (ISO) for relative dates. */
export type FilterScope = Readonly<{
  findField: (id: string) => ContactField | undefined;
  today: string;
}>;

/** Rules nested deeper than a person would ever write are refused before SQLite's own limit is met. */
const MAX_DEPTH = 30;

/** A rule on its way to SQL: tests of events wait, so that those of one source can be answered in one pass. */
type Compiled = SqlFragment | EventGroup;

function isEventGroup(compiled: Compiled): compiled is EventGroup {
  return 'rows' in compiled;
}

function toFragment(compiled: Compiled): SqlFragment {
  return isEventGroup(compiled) ? compileEventGroup(compiled) : compiled;
}

function joinCompiled(all: readonly Compiled[], word: 'AND' | 'OR', empty: string): Compiled {
  const bySource = Map.groupBy(all.filter(isEventGroup), ({ rows }) => rows.key);
  const groups = [...bySource.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [joinEventGroups([first, ...rest], word)],
  );
  const plain = all.filter((compiled) => !isEventGroup(compiled));
  const [only] = groups;
  if (only !== undefined && groups.length === 1 && plain.length === 0) return only;
  // What a row tells by itself comes first: SQLite asks the sets only about the contacts that are left.
  return joinFragments([...plain, ...groups].map(toFragment), word, empty);
}

function compileRule(filter: Filter, scope: FilterScope, depth: number): Compiled {
  if (depth > MAX_DEPTH) throw new AppError('invalidInput');
  if (filter.type === 'condition') return compileChecked(filter, scope);
  if (filter.type === 'events') return compileEvents(filter, scope.today);
  if (filter.type === 'not') {
    const inner = compileRule(filter.rule, scope, depth + 1);
    return isEventGroup(inner) ? negateEventGroup(inner) : negateFragment(inner);
  }
  const rules = filter.rules.map((rule) => compileRule(rule, scope, depth + 1));
  return filter.type === 'and' ? joinCompiled(rules, 'AND', '1') : joinCompiled(rules, 'OR', '0');
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
  return toFragment(compileRule(filter, scope, 0));
}
