import * as z from 'zod';
import { fieldIdSchema, fieldValueSchema } from '../contacts/contact.ts';
import { timeSpanSchema } from '../dates/time-span.ts';
import { eventConditionSchema, type EventCondition } from './event-condition.ts';

/** What a condition may ask. Which operators suit a field is decided by its kind (see filter-operators.ts). */
export const filterOperators = [
  'equals',
  'notEquals',
  'contains',
  'startsWith',
  'anyOf',
  'noneOf',
  'isEmpty',
  'isFilled',
  'lessThan',
  'atLeast',
  'between',
  'before',
  'after',
  'olderThanDays',
  'withinLastDays',
  'withinNextDays',
  'olderThan',
  'withinLast',
  'withinNext',
] as const;
export type FilterOperator = (typeof filterOperators)[number];

/** One row of a rule: field, operator, value; a span of time for `olderThan`, `withinLast` and `withinNext`. */
export const conditionSchema = z.strictObject({
  type: z.literal('condition'),
  field: fieldIdSchema,
  operator: z.enum(filterOperators),
  value: z.union([fieldValueSchema, z.array(z.number()).length(2), timeSpanSchema]).optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

/** The one filter language: a tree of and / or / not over conditions of fields and of events. */
export type Filter =
  | Condition
  | EventCondition
  | { type: 'and'; rules: Filter[] }
  | { type: 'or'; rules: Filter[] }
  | { type: 'not'; rule: Filter };

/** Rules within rules that a person would write; deeper ones would exhaust the stack of whoever walks them. */
export const MAX_FILTER_DEPTH = 20;

/** Rules in one filter, all levels together: SQLite takes expressions of limited depth only. */
export const MAX_FILTER_RULES = 500;

const ruleSchema: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    conditionSchema,
    eventConditionSchema,
    z.strictObject({ type: z.literal('and'), rules: z.array(ruleSchema).max(100) }),
    z.strictObject({ type: z.literal('or'), rules: z.array(ruleSchema).max(100) }),
    z.strictObject({ type: z.literal('not'), rule: ruleSchema }),
  ]),
);

/** A filter from outside: first measured level by level, so that no nesting can overflow the stack, then parsed. */
export const filterSchema: z.ZodType<Filter> = z
  .unknown()
  .refine(isBounded, { abort: true })
  .pipe(ruleSchema);

const withRules = z.object({ rules: z.array(z.unknown()) });
const withRule = z.object({ rule: z.unknown() });

function isBounded(filter: unknown): boolean {
  let level: unknown[] = [filter];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > MAX_FILTER_DEPTH || count > MAX_FILTER_RULES) return false;
    level = level.flatMap(listInnerRules);
  }
  return true;
}

function listInnerRules(filter: unknown): unknown[] {
  const many = withRules.safeParse(filter).data?.rules ?? [];
  const one = withRule.safeParse(filter).data?.rule;
  return one === undefined ? many : [...many, one];
}

/** The rule that lets everything through. */
export const everything: Filter = { type: 'and', rules: [] };
