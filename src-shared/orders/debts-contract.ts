import * as z from 'zod';
import { defineQuery } from '../contract/define-channel.ts';
import { idSchema } from '../contract/ids.ts';

const kopecks = z.number().int();

/**
 * A debt by its age in kopecks: `ahead` is not due yet, the rest by days since the due day (since the order where
 * there is none): 1–30, 31–60, 61–90, more.
 */
export const debtAgesSchema = z.strictObject({
  debt: kopecks,
  ahead: kopecks,
  upTo30: kopecks,
  upTo60: kopecks,
  upTo90: kopecks,
  over90: kopecks,
});
export type DebtAges = z.infer<typeof debtAgesSchema>;

/** Who owes: `since` is the earliest day that the money was due (ISO), null for a debt brought from an old list. */
export const debtorSchema = debtAgesSchema.extend({
  contactId: idSchema,
  client: z.string(),
  phone: z.string().nullable(),
  since: z.string().nullable(),
});
export type Debtor = z.infer<typeof debtorSchema>;

export const debtsContract = {
  /** Who owes, the largest debts first, and all debts together. */
  'debts:list': defineQuery(
    z.strictObject({ limit: z.number().int().min(1).max(10_000) }),
    z.strictObject({
      debtors: z.array(debtorSchema),
      count: z.number().int().nonnegative(),
      totals: debtAgesSchema,
    }),
  ),
};
