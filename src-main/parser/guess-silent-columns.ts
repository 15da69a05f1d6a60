import type { ColumnTraits } from './column-traits.ts';

/** A field for a column by its cells alone; `weak` where other fields look the same and the owner should look. */
export type SilentGuess = Readonly<{ fieldId: string; confidence: 'content' | 'weak' }>;

type Candidate = Readonly<{ column: number; fieldId: string; score: number; weak?: boolean }>;

/** What is known of the table beside its columns. */
type TableFacts = Readonly<{ ofOrganizations: boolean; hasNameParts: boolean }>;

/** Fields that one column alone may fill here: a second guess would only be a guess. */
const manyIds: ReadonlySet<string> = new Set(['phones', 'emails', 'messengers', 'addresses', 'tags', 'note']);

/**
 * Tells what columns without headings hold, by their cells and by each other: the surest first, a field of one value
 * goes to one column. `taken` are fields that headings gave away. Columns that nothing explains become notes when they hold words.
 */
export function guessSilentColumns(
  columns: ReadonlyMap<number, ColumnTraits>,
  taken: ReadonlySet<string>,
): ReadonlyMap<number, SilentGuess> {
  const all = [...columns];
  const facts: TableFacts = {
    ofOrganizations: taken.has('organizationName') || all.some(([, traits]) => isOrganizationColumn(traits)),
    hasNameParts:
      taken.has('firstName') ||
      taken.has('middleName') ||
      all.some(([, traits]) => traits.share('firstName') >= 0.5 || traits.share('middleName') >= 0.5),
  };
  const candidates = all.flatMap(([column, traits]) => listCandidates(column, traits, facts));
  const given = new Set(taken);
  const guesses = new Map<number, SilentGuess>();
  for (const { column, fieldId, weak } of candidates.toSorted(
    (a, b) => b.score - a.score || a.column - b.column,
  )) {
    if (guesses.has(column) || (given.has(fieldId) && !manyIds.has(fieldId))) continue;
    given.add(fieldId);
    guesses.set(column, { fieldId, confidence: weak === true ? 'weak' : 'content' });
  }
  return guesses;
}

function isOrganizationColumn({ share }: ColumnTraits): boolean {
  return share('organization') >= 0.5 && share('wholeName') < 0.3;
}

function listCandidates(column: number, traits: ColumnTraits, facts: TableFacts): readonly Candidate[] {
  if (traits.looked === 0) return [];
  return [
    ...listReachCandidates(column, traits),
    ...listNameCandidates(column, traits, facts),
    ...listOrganizationCandidates(column, traits, facts),
    ...listValueCandidates(column, traits),
    ...listWordCandidates(column, traits, facts),
  ];
}

function listReachCandidates(column: number, { share }: ColumnTraits): readonly Candidate[] {
  const reach = share('phone') + share('email') + share('messenger') + share('mixed');
  const mixed = reach >= 0.7 && Math.max(share('phone'), share('email'), share('messenger')) < 0.7;
  return [
    ...(share('email') >= 0.6 && !mixed ? [{ column, fieldId: 'emails', score: 0.99 }] : []),
    ...(share('phone') >= 0.6 && !mixed ? [{ column, fieldId: 'phones', score: 0.98 }] : []),
    ...(share('messenger') >= 0.6 && !mixed ? [{ column, fieldId: 'messengers', score: 0.97 }] : []),
    ...(mixed || share('mixed') >= 0.3 ? [{ column, fieldId: 'contactsMixed', score: 0.995 }] : []),
    ...(share('site') >= 0.6 ? [{ column, fieldId: 'sites', score: 0.95 }] : []),
    ...(share('address') >= 0.5 ? [{ column, fieldId: 'addresses', score: 0.9 }] : []),
  ];
}

function listNameCandidates(
  column: number,
  traits: ColumnTraits,
  { ofOrganizations, hasNameParts }: TableFacts,
): readonly Candidate[] {
  const { share, looked, distinct } = traits;
  const whole = share('wholeName') + (isOrganizationColumn(traits) ? 0 : share('organization'));
  // A manager's name stands in every tenth row, a client's hardly twice.
  const repeats = looked >= 10 && distinct <= looked * 0.3;
  const score = repeats ? 0.47 : 0.9 + share('wholeName') / 100;
  return [
    ...(share('middleName') >= 0.6 ? [{ column, fieldId: 'middleName', score: 0.94 }] : []),
    ...(share('firstName') >= 0.6 ? [{ column, fieldId: 'firstName', score: 0.93 }] : []),
    ...(share('lastName') >= 0.5 && hasNameParts ? [{ column, fieldId: 'lastName', score: 0.92 }] : []),
    ...(whole >= 0.5 && !hasNameParts && !ofOrganizations ? [{ column, fieldId: 'fullName', score }] : []),
    ...(whole >= 0.5 && ofOrganizations
      ? [
          { column, fieldId: 'head', score: 0.7, weak: true },
          { column, fieldId: 'contactPersons', score: 0.6, weak: true },
        ]
      : []),
  ];
}

function listOrganizationCandidates(
  column: number,
  traits: ColumnTraits,
  { ofOrganizations }: TableFacts,
): readonly Candidate[] {
  const { share, looked, amounts, distinct } = traits;
  const last = amounts.at(-1) ?? 0;
  const heads = ofOrganizations && amounts.length >= looked * 0.9 && last <= 20_000;
  return [
    ...(isOrganizationColumn(traits) ? [{ column, fieldId: 'organizationName', score: 0.96 }] : []),
    ...(share('legalForm') >= 0.8 ? [{ column, fieldId: 'legalForm', score: 0.97 }] : []),
    ...(share('inn') >= 0.8 ? [{ column, fieldId: 'inn', score: 0.99 }] : []),
    ...(share('ogrn') >= 0.8 ? [{ column, fieldId: 'ogrn', score: 0.999 }] : []),
    ...(share('kpp') >= 0.8 && ofOrganizations ? [{ column, fieldId: 'kpp', score: 0.95 }] : []),
    ...(heads && distinct <= Math.max(10, looked * 0.5)
      ? [{ column, fieldId: 'size', score: 0.5, weak: true }]
      : []),
  ];
}

function listValueCandidates(column: number, traits: ColumnTraits): readonly Candidate[] {
  const { share, years, looked, distinct, amounts } = traits;
  const isDate = share('date') >= 0.7;
  const middle = years[Math.floor(years.length / 2)] ?? 9999;
  const spread = (years[Math.floor(years.length * 0.9)] ?? 0) - (years[Math.floor(years.length * 0.1)] ?? 0);
  // People are born over decades; orders, visits and contracts are of the last years.
  const born = years.length > 0 && middle <= 2012 && (spread >= 15 || years.length < 5);
  const isCode = looksLikeCodes(looked, distinct, amounts);
  const isSum = !isDate && !isCode && share('amount') >= 0.8 && (amounts.at(-1) ?? 0) >= 100;
  const filledSums = looked + (amounts[Math.floor(amounts.length / 2)] ?? 0) / 1e12;
  return [
    ...(isDate && born ? [{ column, fieldId: 'birthday', score: 0.9 }] : []),
    ...(isDate && !born ? [{ column, fieldId: 'openingLastOrderAt', score: 0.5, weak: true }] : []),
    // The fuller column of sums is what was bought, a sparse one what is owed.
    ...(isSum ? [{ column, fieldId: 'openingTotal', score: 0.4 + filledSums / 1e5, weak: true }] : []),
    ...(isSum ? [{ column, fieldId: 'openingDebt', score: 0.3, weak: true }] : []),
    ...(isCode ? [{ column, fieldId: 'externalId', score: 0.5, weak: true }] : []),
    ...(share('gender') >= 0.9 && distinct <= 6 ? [{ column, fieldId: 'gender', score: 0.95 }] : []),
    ...(share('yesNo') >= 0.9 && distinct <= 6 && share('amount') < 0.5
      ? [{ column, fieldId: 'consent', score: 0.5, weak: true }]
      : []),
  ];
}

/** Numbers of cards: of one length, hardly ever the same, seldom round; sums are none of that. */
function looksLikeCodes(looked: number, distinct: number, amounts: readonly number[]): boolean {
  const [first = 0] = amounts;
  const isLong = looked >= 20 && amounts.length === looked && first >= 1000;
  if (!isLong || String(first).length !== String(amounts.at(-1)).length) return false;
  const round = amounts.filter((amount) => amount % 10 === 0 || !Number.isInteger(amount)).length;
  return distinct >= looked * 0.85 && round < looked * 0.4;
}

function listWordCandidates(
  column: number,
  { share, looked, distinct, words, length }: ColumnTraits,
  { ofOrganizations }: TableFacts,
): readonly Candidate[] {
  const few = looked >= 8 && share('wholeName') < 0.5 && distinct <= 40 && distinct <= looked * 0.35;
  const isText = share('amount') < 0.5 && share('date') < 0.5 && length >= 2;
  return [
    ...(share('position') >= 0.5 ? [{ column, fieldId: 'position', score: 0.85 }] : []),
    ...(share('hours') >= 0.5 ? [{ column, fieldId: 'workHours', score: 0.86 }] : []),
    ...(share('source') >= 0.4 && distinct <= 40
      ? [{ column, fieldId: 'source', score: 0.6 + share('source') / 10, weak: true }]
      : []),
    ...(share('code') >= 0.9 && distinct >= looked * 0.95
      ? [{ column, fieldId: 'externalId', score: 0.5, weak: true }]
      : []),
    ...(few && isText && ofOrganizations ? [{ column, fieldId: 'activity', score: 0.45, weak: true }] : []),
    ...(few && isText && words >= 1.5 && !ofOrganizations
      ? [{ column, fieldId: 'need', score: 0.4 + Math.min(looked, 500) / 1e4, weak: true }]
      : []),
    ...(few && isText && words < 1.5 ? [{ column, fieldId: 'tags', score: 0.2, weak: true }] : []),
    ...(isText ? [{ column, fieldId: 'note', score: 0.1, weak: true }] : []),
  ];
}
