import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';

export const productKinds = ['goods', 'service'] as const;
export type ProductKind = (typeof productKinds)[number];

/** What the owner types of a product or service. The price is kopecks for one unit, null when it is not fixed. */
export const productInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(1000),
  groupName: z.string().trim().min(1).max(200).nullable(),
  unit: z.string().trim().min(1).max(50).nullable(),
  price: z.number().int().min(0).max(100_000_000_000_000).nullable(),
  kind: z.enum(productKinds),
});
export type ProductInput = z.infer<typeof productInputSchema>;

/** A product of the catalogue; an archived one is no longer offered. */
export const productSchema = productInputSchema.extend({
  id: idSchema,
  name: z.string(),
  groupName: z.string().nullable(),
  unit: z.string().nullable(),
  price: z.number().int().nullable(),
  archived: z.boolean(),
});
export type Product = z.infer<typeof productSchema>;
