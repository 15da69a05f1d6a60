/** Names of the sheets of exported workbooks, in English. */
export const sheetNamesEn = { contacts: 'Clients' } as const;
