import type { livingRu } from '../ru/living.ts';

/** What the program writes into a list that goes out and comes back. */
export const livingEn: Readonly<Record<keyof typeof livingRu, string>> = {
  idHeading: 'Kartoteka ID',
  goneTag: 'not in the file',
};
