import type { FindingPartId, FindingSeverity, listFindingIds } from '../../import/import-finding.ts';

/** What was found in a file as a whole; the severity beside it says what is done. */
export const importFindingsEn: Readonly<Record<(typeof listFindingIds)[number], string>> = {
  leftOut: 'Totals, captions, repeated headings',
  twins: 'Repeated rows of a client',
  twinValues: 'Rows of one client disagree',
  known: 'Already in the base',
  phones: 'Phones written in different ways',
  phonesSeveral: 'Several numbers in a cell',
  emails: 'Slips in e-mail addresses',
  names: 'Letter case and word order of names',
  namesSplit: 'Whole names are split into family name, first name and patronymic',
  sources: 'Different spellings of a source',
  needs: 'Different spellings of a need',
  zeros: 'Leading zeros lost in ИНН, КПП, ОГРН',
  postalCode: 'A postal code lacks a digit',
  choices: 'The list of the field has no such value, it is left out',
  nameless: 'Neither a name nor an organization',
  unreachable: 'Neither a phone nor an e-mail nor a messenger',
};

export const findingPartsEn: Readonly<Record<FindingPartId, string>> = {
  mobile: 'mobile',
  landline: 'landline',
  foreign: 'foreign',
  extension: 'with an extension',
  short: 'digits missing',
  long: 'too many digits',
  other: 'no number',
  letterCase: 'letter case',
  order: 'word order',
  glued: 'no spaces',
  title: 'captions',
  total: 'totals',
  repeatedHeading: 'repeated headings',
};

export const findingSeveritiesEn: Readonly<Record<FindingSeverity, string>> = {
  check: 'Check',
  fixed: 'Corrected',
  info: 'Good to know',
};
