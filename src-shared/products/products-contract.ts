import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idSchema, idsSchema, operationDoneSchema } from '../contract/ids.ts';
import { productInputSchema, productSchema } from './product.ts';

export const productsContract = {
  /** Products whose names hold the words searched, names that begin so first; the archive only when asked for. */
  'products:list': defineQuery(
    z.strictObject({
      search: z.string().max(200),
      archived: z.boolean(),
      limit: z.number().int().min(1).max(10_000),
    }),
    z.strictObject({ products: z.array(productSchema), total: z.number().int().nonnegative() }),
  ),
  /** How each product was sold: in how many orders that count, for how much (kopecks), and when last. Unsold ones are left out. */
  'products:figures': defineQuery(
    z.strictObject({}),
    z.strictObject({
      figures: z.array(
        z.strictObject({
          productId: idSchema,
          orders: z.number().int().positive(),
          /** Thousandths of a unit. */
          quantity: z.number().int(),
          sum: z.number().int(),
          lastAt: z.string(),
        }),
      ),
    }),
  ),
  /** The groups of the catalogue by name. */
  'products:groups': defineQuery(z.strictObject({}), z.strictObject({ groups: z.array(z.string()) })),
  'products:create': defineCommand(
    productInputSchema,
    z.strictObject({ operationId: idSchema, id: idSchema }),
  ),
  'products:update': defineCommand(
    z.strictObject({ id: idSchema, product: productInputSchema }),
    operationDoneSchema,
  ),
  /** Puts products into the archive or takes them back. */
  'products:archive': defineCommand(
    z.strictObject({ ids: idsSchema, archived: z.boolean() }),
    operationDoneSchema,
  ),
};
