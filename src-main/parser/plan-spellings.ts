import type { ContactField, DictionaryName } from '../../src-shared/contacts/contact-field.ts';
import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import {
  clusterSpellings,
  type OwnSpelling,
  type SpellingCluster,
} from '../../src-shared/dictionaries/cluster-spellings.ts';
import { hasFix, type ImportDecision } from '../../src-shared/import/import-decision.ts';
import { normaliseSpelling } from '../../src-shared/text/normalise-spelling.ts';
import { tidyLine } from '../../src-shared/text/tidy-text.ts';
import type { MappedColumn } from './map-columns.ts';
import { isBlankCell, showCell } from './show-cell.ts';
import type { SheetRow } from './workbook.ts';

/** What becomes of the spellings of dictionary values in a table. */
export type SpellingPlan = Readonly<{
  /** The value that a spelling stands for; itself when the owner wants it as written. */
  settle: (dictionary: DictionaryName, text: string) => string;
  /** The spellings of the table by the values that are proposed for them. */
  clusters: (dictionary: DictionaryName) => readonly SpellingCluster[];
}>;

/** The owner's own values, for all dictionaries. */
export type OwnSpellings = readonly (OwnSpelling & Readonly<{ dictionary: DictionaryName }>)[];

const longestSpelling = 1000;

/** Plans a table's spellings; the table is looked through when the first of them is asked for. */
export function planSpellings(
  rows: readonly SheetRow[],
  columns: readonly MappedColumn[],
  decision: ImportDecision,
  own: OwnSpellings,
): SpellingPlan {
  const settles = hasFix(decision, 'spellings');
  const decided = new Map(
    decision.spellings?.map(({ dictionary, spelling, value }) => [
      `${dictionary} ${normaliseSpelling(spelling)}`,
      value,
    ]),
  );
  const gathered = new Map<DictionaryName, readonly SpellingCluster[]>();
  /** Values by text for the dictionaries that have been looked through: every row asks. */
  const settled = new Map<DictionaryName, Map<string, string>>();

  const ownOf = (dictionary: DictionaryName): OwnSpellings =>
    own.filter((value) => value.dictionary === dictionary);
  const decide = (dictionary: DictionaryName, text: string): string | undefined =>
    decided.size === 0 ? undefined : decided.get(`${dictionary} ${normaliseSpelling(text)}`);
  const clusters = (dictionary: DictionaryName): readonly SpellingCluster[] => {
    const known = gathered.get(dictionary);
    if (known !== undefined) return known;
    const counted = countSpellings(rows, columns, dictionary);
    const found = clusterSpellings(dictionary, counted, ownOf(dictionary));
    gathered.set(dictionary, found);
    return found;
  };
  const settleAll = (dictionary: DictionaryName): Map<string, string> => {
    const values = new Map<string, string>();
    for (const { value, spellings } of clusters(dictionary)) {
      for (const { text } of spellings) values.set(text, decide(dictionary, text) ?? value);
    }
    settled.set(dictionary, values);
    return values;
  };
  /** A text that no cell says by itself: a constant of the owner's. */
  const settleAlone = (dictionary: DictionaryName, text: string): string => {
    const [cluster] = clusterSpellings(dictionary, new Map([[text, 1]]), ownOf(dictionary));
    return decide(dictionary, text) ?? cluster?.value ?? text;
  };

  return {
    clusters,
    settle: (dictionary, text) => {
      if (!settles) return text;
      const values = settled.get(dictionary) ?? settleAll(dictionary);
      const known = values.get(text);
      if (known !== undefined) return known;
      const value = settleAlone(dictionary, text);
      values.set(text, value);
      return value;
    },
  };
}

function countSpellings(
  rows: readonly SheetRow[],
  columns: readonly MappedColumn[],
  dictionary: DictionaryName,
): ReadonlyMap<string, number> {
  const fields = contactFields.filter((field) => isOfDictionary(field, dictionary)).map(({ id }) => id);
  const places = columns
    .filter(({ target }) => target !== null && fields.includes(target.fieldId))
    .map(({ index }) => index);
  const counted = new Map<string, number>();
  for (const { cells } of rows) {
    for (const place of places) {
      const cell = cells[place];
      if (isBlankCell(cell)) continue;
      const text = tidyLine(showCell(cell)).slice(0, longestSpelling);
      counted.set(text, (counted.get(text) ?? 0) + 1);
    }
  }
  return counted;
}

function isOfDictionary({ storage }: ContactField, dictionary: DictionaryName): boolean {
  return storage.in === 'dictionary' && storage.dictionary === dictionary;
}
