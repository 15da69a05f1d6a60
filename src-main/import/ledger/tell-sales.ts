import type { SalesForecast } from '../../../src-shared/import/sales-forecast.ts';
import type { ImportEngine } from '../import-engine.ts';

/** The figures of a ledger for the window; nothing for a list of contacts. */
export function tellSales({ sales }: ImportEngine): Readonly<{ sales?: SalesForecast }> {
  if (sales === undefined) return {};
  const { orders, lines, payments, contactsCreated, createMissing, unknownClients } = sales();
  return {
    sales: {
      orders,
      lines,
      payments,
      contactsCreated,
      createMissing,
      unknownClients: unknownClients.length,
    },
  };
}
