import type { ReactNode } from 'react';

/** The list of clients and the card. */
export function ContactsScreen(): ReactNode {
  return null;
}
