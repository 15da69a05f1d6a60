export const plainText = {
  encoding: 'Encoding of the file',
  delimiter: 'Delimiter of columns',
  oneColumn: 'One column',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16 (BE)',
    'windows-1251': 'Windows-1251',
    cp866: 'DOS (CP866)',
    'koi8-r': 'KOI8-R',
  },
  delimiters: {
    semicolon: 'Semicolon',
    comma: 'Comma',
    tab: 'Tab',
    bar: 'Vertical bar',
  },
  columns_one: '{{count, number}} column',
  columns_other: '{{count, number}} columns',
  broken: {
    title: 'The file has quotation marks that never close',
    text: 'Rows of the file: {{rows}}. Each was read to its own end, its neighbours are whole. Check that the columns fell into place.',
    more: '{{rows}} and others',
  },
  paste: {
    name: 'Pasted rows',
    button: 'Paste from the clipboard',
    label: 'A place to paste into',
    hint: 'Copy rows in Excel or another spreadsheet and press Ctrl+V here. The button is not needed: Ctrl+V pastes a list anywhere on this screen.',
    emptyTitle: 'There is no text in the clipboard',
    emptyText: 'Select rows in a spreadsheet, press Ctrl+C and paste them again. The base has not changed.',
  },
} as const;
