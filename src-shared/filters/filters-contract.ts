import * as z from 'zod';
import { defineQuery } from '../contract/define-channel.ts';
import { idSchema } from '../contract/ids.ts';

const named = z.strictObject({ id: idSchema, label: z.string() });

/** What rules may name beyond the fields' own lists. Archived products are here too: a rule may still ask for them. */
export const filterChoicesSchema = z.strictObject({
  products: z.array(named),
  productGroups: z.array(z.string()),
  statuses: z.array(named),
  channels: z.array(z.string()),
  /** Cities by the number of living clients in them. */
  cities: z.array(z.strictObject({ city: z.string(), used: z.number().int().nonnegative() })),
});
export type FilterChoices = z.infer<typeof filterChoicesSchema>;

export const filtersContract = {
  'filters:choices': defineQuery(z.strictObject({}), filterChoicesSchema),
};
