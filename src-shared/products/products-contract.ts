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
