import type { orderStatusesRu } from '../ru/order-statuses.ts';

/** The states of orders that a base begins with; the owner may change the list. */
export const orderStatusesEn: Readonly<Record<keyof typeof orderStatusesRu, string>> = {
  new: 'New',
  working: 'In progress',
  done: 'Done',
  cancelled: 'Cancelled',
};
