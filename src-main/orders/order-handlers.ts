import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { readContactSales } from './contact-sales-query.ts';

/** Handlers of sales. */
export const orderHandlers = {
  'orders:of-contact': ({ db }, { contactId, limit }) => readContactSales(db, contactId, limit),
} satisfies HandlersOf<BaseContext, 'orders:of-contact'>;
