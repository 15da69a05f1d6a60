import * as z from 'zod';
import { fieldIdSchema, fieldValueSchema } from '../contacts/contact.ts';

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
] as const;
export type FilterOperator = (typeof filterOperators)[number];

/** One row of a rule: field, operator, value. */
export const conditionSchema = z.strictObject({
  type: z.literal('condition'),
  field: fieldIdSchema,
  operator: z.enum(filterOperators),
  value: z.union([fieldValueSchema, z.array(z.number()).length(2)]).optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

/** The one filter language: a tree of and / or / not over conditions. */
export type Filter =
  | Condition
  | { type: 'and'; rules: Filter[] }
  | { type: 'or'; rules: Filter[] }
  | { type: 'not'; rule: Filter };

export const filterSchema: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    conditionSchema,
    z.strictObject({ type: z.literal('and'), rules: z.array(filterSchema).max(100) }),
    z.strictObject({ type: z.literal('or'), rules: z.array(filterSchema).max(100) }),
    z.strictObject({ type: z.literal('not'), rule: filterSchema }),
  ]),
);

/** The rule that lets everything through. */
export const everything: Filter = { type: 'and', rules: [] };
