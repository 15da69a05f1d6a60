import type { FindingPartId, FindingSeverity, listFindingIds } from '../../import/import-finding.ts';

/** What was found in a file as a whole; a finding with a switch says what the switch does. */
export const importFindingsEn: Readonly<Record<(typeof listFindingIds)[number], string>> = {
  leftOut: 'Leave out totals, captions and repeated headings',
  twins: 'Gather repeated rows of a client in one card',
  known: 'Already in the base',
  phones: 'Bring phones to one form',
  phonesSeveral: 'Numbers of one cell are parted',
  emails: 'Correct slips in e-mail addresses',
  names: 'Correct letter case and word order of names',
  namesSplit: 'Whole names are split into family name, first name and patronymic',
  sources: 'Bring spellings of a source to one',
  needs: 'Bring spellings of a need to one',
  zeros: 'Leading zeros of ИНН, КПП or ОГРН are put back',
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
