import * as z from 'zod';

const count = z.number().int().nonnegative();

/** What the rows of a ledger would become, or became, besides their outcomes. */
export const salesForecastSchema = z.strictObject({
  orders: count,
  lines: count,
  payments: count,
  contactsCreated: count,
  /** Rows left out because nobody knows their client. */
  unknownClients: count,
  /** Whether clients that nobody knows get cards. */
  createMissing: z.boolean(),
});
export type SalesForecast = z.infer<typeof salesForecastSchema>;
