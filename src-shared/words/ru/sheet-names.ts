/** Names of the sheets of exported workbooks. */
export const sheetNamesRu = { contacts: 'Клиенты' } as const;
