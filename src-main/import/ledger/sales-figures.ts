/** What the rows of a ledger became besides their outcomes. */
export type SalesFigures = Readonly<{
  orders: number;
  lines: number;
  payments: number;
  contactsCreated: number;
  /** Whether clients that nobody knew got cards. */
  createMissing: boolean;
  /** Rows of the sheet whose client nobody knows. */
  unknownClients: readonly number[];
  /** Rows of the sheet without a day. */
  undated: readonly number[];
  /** The order of a data row, by its place; 0 for none. */
  orderIdOf: (place: number) => number;
}>;
