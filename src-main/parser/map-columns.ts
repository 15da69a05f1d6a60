import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import type { HeadingTarget } from '../../src-shared/contacts/find-heading-target.ts';
import { toHeadingKey } from '../../src-shared/contacts/heading-key.ts';
import type { ImportColumn } from '../../src-shared/import/import-preview.ts';
import { isOtherHeading } from '../../src-shared/contacts/other-headings.ts';
import { isBeliedHeading } from './belied-heading.ts';
import { columnLetters } from './cell-reference.ts';
import { readColumnContent, type ColumnContent } from './column-content.ts';
import { readColumnTraits } from './column-traits.ts';
import { silentHeadingPattern } from './column-words.ts';
import { guessSilentColumns } from './guess-silent-columns.ts';
import { matchHeadingUnder } from './match-heading.ts';
import type { TableHeading } from './table-headings.ts';
import type { Sheet, SheetRow } from './workbook.ts';

/** A column with the field that it goes to and what its heading says of points. */
export type MappedColumn = Omit<ImportColumn, 'fieldId'> & Readonly<{ target: HeadingTarget | null }>;

type Guess = Readonly<{ target: HeadingTarget | null; confidence: ImportColumn['confidence'] }>;

const rowNumberHeadings = new Set([
  '№',
  '№ п п',
  '№ пп',
  'п п',
  'пп',
  'n',
  'no',
  'номер',
  'номер п п',
  '№ строки',
  '',
]);
const nameFieldIds = new Set(['fullName', 'lastName', 'firstName', 'organizationName']);
const personNameIds = new Set(['fullName', 'lastName', 'firstName']);
/** What only lists of firms have columns for. */
const firmFieldIds = ['legalForm', 'head', 'kpp', 'ogrn'];
const reachFieldIds = new Set(['phones', 'emails', 'contactsMixed']);
/** Fields that one column alone may fill; for points, tags and notes several are joined. */
const manyColumnKinds = new Set(['points', 'tags', 'longText']);

/** Maps the columns of a table: by heading, corrected by content where the two disagree, then by content alone. */
export function mapColumns(
  sheet: Sheet,
  rows: readonly SheetRow[],
  headings: readonly TableHeading[],
  fields: readonly ContactField[],
): readonly MappedColumn[] {
  const contents = headings.map((_, column) => readColumnContent(rows, column));
  const guesses = headings.map((heading, column) => guessByHeading(heading, contents[column], fields));
  guessNames(guesses, contents);
  guessNamesWithPhones(guesses, contents);
  guessSilent(guesses, contents, headings, rows);
  guessByContent(guesses, contents, headings);
  leaveOutSecondTable(guesses, headings);
  leaveOutTableBeyondGap(guesses, contents, headings);
  leaveOutSecondColumns(guesses, contents, fields);
  const names = nameHeadings(headings);
  return headings.flatMap((_, column) => {
    const content = contents[column];
    const guess = guesses[column];
    if (content === undefined || guess === undefined) return [];
    if (content.filled === 0 && headings[column]?.text === '') return [];
    return {
      index: column,
      heading: names[column] ?? '',
      hidden: sheet.hiddenColumns.has(column),
      target: guess.target,
      confidence: guess.confidence,
      filled: content.filled,
      samples: [...content.samples],
    };
  });
}

const nothing: Guess = { target: null, confidence: 'none' };

function guessByHeading(
  { text, group }: TableHeading,
  content: ColumnContent | undefined,
  fields: readonly ContactField[],
): Guess {
  if (content === undefined || text === '') return nothing;
  if (content.counts && rowNumberHeadings.has(toHeadingKey(text))) return nothing;
  const target = matchHeadingUnder(group, text, fields);
  if (target === null) return nothing;
  if (target.fieldId === 'externalId' && !content.tellsApart) return nothing;
  if (isBeliedHeading(target.fieldId, text, content)) return nothing;
  const seen = nameFieldIds.has(target.fieldId) || reachFieldIds.has(target.fieldId);
  const contradicting = seen ? contentField(content) : null;
  if (contradicting !== null && contradicting !== target.fieldId) {
    return { target: { fieldId: contradicting, pointKind: null }, confidence: 'content' };
  }
  return { target, confidence: 'heading' };
}

/** The field that nearly every cell of a column speaks for. */
function contentField(content: ColumnContent): string | null {
  if (content.share('email') >= 0.7) return 'emails';
  if (content.share('phone') >= 0.7) return 'phones';
  return content.share('inn') >= 0.8 ? 'inn' : null;
}

/** «Имя» that holds whole names, «Name» beside «Surname» that holds first ones, «Контрагент» that holds people: the column is split as a whole name. */
function guessNames(guesses: Guess[], contents: readonly ColumnContent[]): void {
  const mapped = new Set(guesses.map(({ target }) => target?.fieldId));
  for (const [column, guess] of guesses.entries()) {
    const content = contents[column];
    const id = guess.target?.fieldId;
    if (content === undefined) continue;
    const wholeFirstName = id === 'firstName' && !mapped.has('lastName') && content.manyWords >= 0.5;
    const onlyFirstName =
      id === 'fullName' && mapped.has('lastName') && !mapped.has('firstName') && content.manyWords < 0.2;
    if (onlyFirstName) {
      guesses[column] = { target: { fieldId: 'firstName', pointKind: null }, confidence: 'content' };
      continue;
    }
    const wholeLastName = id === 'lastName' && !mapped.has('firstName') && content.manyWords >= 0.5;
    const people =
      id === 'organizationName' &&
      !firmFieldIds.some((name) => mapped.has(name)) &&
      !['fullName', 'lastName', 'firstName'].some((name) => mapped.has(name)) &&
      content.share('personName') >= 0.3;
    if (wholeFirstName || wholeLastName || people) {
      guesses[column] = { target: { fieldId: 'fullName', pointKind: null }, confidence: 'content' };
    }
  }
}

/** Names with phones in one cell, whatever stands over them: they name the clients of a list that has no other names. */
function guessNamesWithPhones(guesses: Guess[], contents: readonly ColumnContent[]): void {
  if (guesses.some(({ target }) => target !== null && nameFieldIds.has(target.fieldId))) return;
  const column = contents.findIndex((content, place) => {
    const id = guesses[place]?.target?.fieldId;
    return (id === undefined || reachFieldIds.has(id)) && content.share('nameWithPhone') >= 0.5;
  });
  if (column >= 0) {
    guesses[column] = { target: { fieldId: 'fullName', pointKind: null }, confidence: 'content' };
  }
}

/** Columns that no heading names: each is judged by its cells. Beside known headings only sure guesses are taken. */
function guessSilent(
  guesses: Guess[],
  contents: readonly ColumnContent[],
  headings: readonly TableHeading[],
  rows: readonly SheetRow[],
): void {
  const silent = headings.flatMap(({ text }, column) => {
    const content = contents[column];
    const isSilent = text === '' || silentHeadingPattern.test(text);
    const isFree = guesses[column]?.target === null && content !== undefined;
    return isSilent && isFree && content.filled > 0 && !content.counts ? [column] : [];
  });
  if (silent.length === 0) return;
  const taken = new Set(guesses.flatMap(({ target }) => target?.fieldId ?? []));
  const cells = silent.length > 60 ? 60 : 300;
  const traits = new Map(silent.map((column) => [column, readColumnTraits(rows, column, cells)]));
  for (const [column, { fieldId, confidence }] of guessSilentColumns(traits, taken)) {
    if (confidence === 'weak' && taken.size > 0) continue;
    guesses[column] = { target: { fieldId, pointKind: null }, confidence };
  }
}

function guessByContent(
  guesses: Guess[],
  contents: readonly ColumnContent[],
  headings: readonly TableHeading[],
): void {
  const named = guesses.some(({ target }) => target !== null && nameFieldIds.has(target.fieldId));
  const hasInn = guesses.some(({ target }) => target?.fieldId === 'inn');
  for (const [column, guess] of guesses.entries()) {
    const content = contents[column];
    if (guess.target !== null || content === undefined || content.filled === 0 || content.counts) continue;
    const fieldId = contentField(content);
    if (fieldId === null || (fieldId === 'inn' && hasInn)) continue;
    if (isOtherHeading(toHeadingKey(headings[column]?.text ?? ''), fieldId)) continue;
    guesses[column] = { target: { fieldId, pointKind: null }, confidence: 'content' };
  }
  if (!named) guessNameColumn(guesses, contents, hasContactPersons(guesses, contents));
}

/** True for a list whose clients stand under «Контактное лицо»: «Продавец» beside it holds other people. */
function hasContactPersons(guesses: readonly Guess[], contents: readonly ColumnContent[]): boolean {
  return guesses.some(
    ({ target }, column) =>
      target?.fieldId === 'contactPersons' && (contents[column]?.share('personName') ?? 0) >= 0.3,
  );
}

/** Without a name by heading the fullest column of people or organizations is the name; of organizations where the people are known. */
function guessNameColumn(guesses: Guess[], contents: readonly ColumnContent[], hasPeople: boolean): void {
  let best = -1;
  let bestCount = 0;
  for (const [column, guess] of guesses.entries()) {
    const content = contents[column];
    if (guess.target !== null || content === undefined) continue;
    const share = (hasPeople ? 0 : content.share('personName')) + content.share('organization');
    if (share >= 0.5 && share * content.filled > bestCount) {
      best = column;
      bestCount = share * content.filled;
    }
  }
  if (best >= 0) guesses[best] = { target: { fieldId: 'fullName', pointKind: null }, confidence: 'content' };
}

/** Two lists side by side: from where the name and a column after it come again, other people stand in the row. */
function leaveOutSecondTable(guesses: Guess[], headings: readonly TableHeading[]): void {
  const keys = headings.map(({ text, group }) => toHeadingKey(`${group} ${text}`));
  const name = guesses.findIndex(({ target }) => target !== null && nameFieldIds.has(target.fieldId));
  const again = name < 0 || keys[name] === '' ? -1 : keys.indexOf(keys[name] ?? '', name + 1);
  if (again < 0 || guesses[again]?.target?.fieldId !== guesses[name]?.target?.fieldId) return;
  const before = new Set(keys.slice(0, again));
  if (!keys.slice(again + 1).some((key) => key !== '' && before.has(key))) return;
  for (let column = again; column < guesses.length; column += 1) guesses[column] = nothing;
}

/** Another list beyond an empty column under headings of its own: other people stand in the row there too. */
function leaveOutTableBeyondGap(
  guesses: Guess[],
  contents: readonly ColumnContent[],
  headings: readonly TableHeading[],
): void {
  const isGap = (column: number): boolean => headings[column]?.text === '' && contents[column]?.filled === 0;
  const gap = guesses.findIndex((_, column) => {
    const [left, right] = [guesses.slice(0, column), guesses.slice(column + 1)];
    const sides = [left, right].map((side) => side.map(({ target }) => target?.fieldId ?? ''));
    const whole = right.some(({ target }, index) => {
      const isName = personNameIds.has(target?.fieldId ?? '');
      return isName && (contents[column + 1 + index]?.manyWords ?? 0) >= 0.5;
    });
    const areLists = sides.every((ids) => ids.includes('phones') && ids.some((id) => personNameIds.has(id)));
    return isGap(column) && whole && areLists;
  });
  if (gap < 0) return;
  for (let column = gap; column < guesses.length; column += 1) guesses[column] = nothing;
}

/** A second column of a field with one value would overwrite the first: it waits for the owner's decision. A column without a value gives way to one that has some. */
function leaveOutSecondColumns(
  guesses: Guess[],
  contents: readonly ColumnContent[],
  fields: readonly ContactField[],
): void {
  const kinds = new Map(fields.map(({ id, kind }) => [id, kind]));
  const takers = new Map<string, number>();
  for (const [column, { target }] of guesses.entries()) {
    if (target === null || manyColumnKinds.has(kinds.get(target.fieldId) ?? 'text')) continue;
    const first = takers.get(target.fieldId);
    const isFirstEmpty = first !== undefined && contents[first]?.filled === 0;
    if (first !== undefined && (!isFirstEmpty || contents[column]?.filled === 0)) {
      guesses[column] = nothing;
      continue;
    }
    if (first !== undefined) guesses[first] = nothing;
    takers.set(target.fieldId, column);
  }
}

/** Headings as shown: a column without one is called by its letters, a repeated one by its group or a number. */
function nameHeadings(headings: readonly TableHeading[]): readonly string[] {
  const names = new Set<string>();
  return headings.map(({ text, group }, column) => {
    const base = text === '' ? columnLetters(column) : text;
    const grouped = names.has(base) && group !== '' ? `${group}: ${base}` : base;
    let name = grouped;
    for (let number = 2; names.has(name); number += 1) name = `${grouped} (${number})`;
    names.add(name);
    return name;
  });
}
