/** What the program writes into a list that goes out and comes back. */
export const livingRu = {
  idHeading: 'ID Картотеки',
  goneTag: 'нет в файле',
} as const;
