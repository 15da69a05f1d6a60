/** The file of rows to correct. */
export const attention = {
  title: 'Rows to correct',
  text: 'Rows with remarks, with values that disagree, for review and without a client can be saved as a workbook of their own: your columns and the reason for each row. Correct them in Excel and import that workbook like any list: what is in the base already is not repeated.',
  save_one: 'Save {{count, number}} row',
  save_other: 'Save {{count, number}} rows',
  suggestedName: '{{name}} – to correct',
  done: 'Written: {{name}}',
  doneText_one: '{{count, number}} row. The column “Reason” may stay: an import leaves it out.',
  doneText_other: '{{count, number}} rows. The column “Reason” may stay: an import leaves it out.',
  reveal: 'Show in folder',
} as const;
