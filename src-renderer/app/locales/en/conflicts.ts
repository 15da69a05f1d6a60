/** Rows of one client that say different things. */
export const conflicts = {
  title: 'Rows of one client disagree:',
  text: 'Several rows of the file are one client, yet they disagree in these fields. The card keeps the value that came first; the other one is noted here and in the workbook of rows to correct. If the other one is right, open the card and put it in.',
  row: 'Row',
  client: 'Client',
  field: 'Column',
  kept: 'In the card',
  other: 'In this row',
  empty: 'blank',
  sameAs: 'The same client as in row {{row}}',
  more_one: 'Show {{count, number}} more',
  more_other: 'Show {{count, number}} more',
  less: 'Show less',
  capped:
    'The first {{shown, number}} of {{total, number}} are shown. All of them are in the workbook of rows to correct.',
} as const;
