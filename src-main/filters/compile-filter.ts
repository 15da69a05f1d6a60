import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { suitsKind } from '../../src-shared/filters/filter-operators.ts';
import type { Condition, Filter } from '../../src-shared/filters/filter.ts';
import { composeEventTest } from '../events/bind-events.ts';
import type { EventRule } from '../events/event-rule.ts';
import { compileCondition } from './compile-condition.ts';
import { compileEvents } from './compile-events.ts';
import { joinFragments, negateFragment, type SqlFragment } from './sql-fragment.ts';

/** What a filter is compiled with: the fields there are, and today's local day (ISO) for relative dates. */
export type FilterScope = Readonly<{
  findField: (id: string) => ContactField | undefined;
  today: string;
}>;

/** Rules nested deeper than a person would ever write are refused before SQLite's own limit is met. */
const MAX_DEPTH = 30;

/** A rule on its way to SQL: those over events wait, so that they are answered together. */
type Compiled = SqlFragment | EventRule;

function isEventRule(compiled: Compiled): compiled is EventRule {
  return 'type' in compiled;
}

function toFragment(compiled: Compiled): SqlFragment {
  return isEventRule(compiled) ? composeEventTest(compiled) : compiled;
}

/** What a test costs a contact: what the row tells by itself, marks, sets that must be made, calls out of SQLite. */
function weigh({ sql }: SqlFragment): number {
  if (sql.startsWith('c.id IN (SELECT')) return 2;
  if (sql.includes('search_form(')) return 3;
  return sql.includes('substr(?, c.id') ? 1 : 0;
}

function joinCompiled(all: readonly Compiled[], word: 'AND' | 'OR', empty: string): Compiled {
  const [only, ...others] = all.filter(isEventRule);
  const type = word === 'AND' ? 'and' : 'or';
  const events: EventRule[] =
    only === undefined ? [] : others.length === 0 ? [only] : [{ type, rules: [only, ...others] }];
  const plain = all.filter((compiled): compiled is SqlFragment => !isEventRule(compiled));
  if (plain.length === 0 && events[0] !== undefined) return events[0];
  // The cheap tests come first: the dear ones are asked only of the contacts that are left.
  const fragments = [...plain, ...events.map(toFragment)];
  return joinFragments(
    fragments.toSorted((a, b) => weigh(a) - weigh(b)),
    word,
    empty,
  );
}

function compileRule(filter: Filter, scope: FilterScope, depth: number): Compiled {
  if (depth > MAX_DEPTH) throw new AppError('invalidInput');
  if (filter.type === 'condition') return compileChecked(filter, scope);
  if (filter.type === 'events') return compileEvents(filter, scope.today);
  if (filter.type === 'not') {
    const inner = compileRule(filter.rule, scope, depth + 1);
    return isEventRule(inner) ? { type: 'not', rule: inner } : negateFragment(inner);
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
 * Compiles a filter to a WHERE expression over `contacts AS c` with `joinFacts`; every value is a parameter, to be bound
 * with `prepareBinding`. Throws AppError `fieldUnknown`, `invalidInput` (an operator that does not suit the field) or
 * `valueInvalid`. SQL's unknown counts as false, and `not` is the exact complement. Text conditions use the SQL
 * function of `provideSearchForm`.
 */
export function compileFilter(filter: Filter, scope: FilterScope): SqlFragment {
  return toFragment(compileRule(filter, scope, 0));
}
