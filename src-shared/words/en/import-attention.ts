/** The file of rows to correct: its sheet, its own headings and what keeps a row out of the base. */
export const importAttentionEn = {
  sheet: 'To correct',
  row: 'Row in the file (Kartoteka)',
  reason: 'Reason (Kartoteka)',
  problem: '{{column}}: {{text}}',
  review:
    'May be any of these clients: {{names}}. Add what tells them apart: a phone, an e-mail, a tax number or a middle name.',
  reviewOne:
    'May be the client {{names}}, though not for certain. Add what tells them apart or makes them one: a phone, an e-mail, a tax number or a middle name.',
  reviewUnnamed:
    'May be one of your clients, though not for certain. Add what tells them apart: a phone, an e-mail, a tax number or a middle name.',
  noIdentity: 'There is neither a name nor a way to reach. Add a name, a phone or an e-mail.',
  clientUnknown: 'The base has no such client. Add the phone or make a card.',
  conflict:
    '{{column}}: “{{other}}” here, while the base keeps “{{kept}}”: row {{firstRow}} is the same client. Put the right value into the card.',
  conflictBlank:
    '{{column}}: “{{other}}” here, while the base keeps it blank: row {{firstRow}} is the same client and has a blank cell. Put the right value into the card.',
  sameOrder: 'A row of the same order, which is checked as a whole. Leave it in the file.',
} as const;
