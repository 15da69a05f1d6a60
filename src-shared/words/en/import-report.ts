import type { importReportRu } from '../ru/import-report.ts';

type SameKeys<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : SameKeys<Words[Key]>;
};

/** The report on a file: sheets, headings of columns and the lines of its summary. */
export const importReportEn: SameKeys<typeof importReportRu> = {
  sheets: {
    summary: 'Summary',
    remarks: 'Remarks by row',
    twins: 'Duplicates in the file',
    spellings: 'Sources',
    columns: 'Columns',
  },
  summary: { what: 'What', value: 'Value', details: 'Details', fix: 'Correction', example: 'Example' },
  remarks: { row: 'Row', column: 'Column', value: 'Value', becomes: 'Becomes', remark: 'Remark' },
  twins: {
    group: 'Group',
    row: 'Row',
    name: 'Client',
    reach: 'Phone and e-mail',
    differs: 'Disagrees with the first row',
  },
  spellings: { list: 'List', spelling: 'Spelling', count: 'Rows', value: 'Comes into the base as' },
  columns: { heading: 'Column', field: 'Field', filled: 'Filled', share: 'Share, %', samples: 'Examples' },
  facts: {
    file: 'File',
    sheet: 'Sheet',
    headingRow: 'Row of headings',
    rows: 'Rows of data',
    columns: 'Columns',
    mapped: 'Columns that are imported',
    created: 'New cards',
    updated: 'Will add to cards',
    unchanged: 'Nothing new',
    review: 'For review',
    skipped: 'Left out',
    completeness: 'Completeness of the list, %',
    missing: '{{field}}: {{share}} % filled',
  },
  noHeading: 'none',
  on: 'on',
  off: 'off',
  notMapped: 'left out',
  row: 'row {{row}}',
  differs: '{{column}}: “{{other}}”, “{{kept}}” stays',
};
