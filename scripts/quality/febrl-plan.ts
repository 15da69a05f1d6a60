import type {
  AgreementLevel,
  Comparison,
  LinkagePlan,
} from '../../src-main/duplicates/linkage/linkage-plan.ts';
import { measureEditDistance } from '../../src-shared/text/edit-distance.ts';
import { measureJaroWinkler } from '../../src-shared/text/jaro-winkler.ts';

/** One record of a public set: lower-case cells by column, '' for a blank. */
export type FebrlRecord = Readonly<Record<string, string>>;

/** How a column is compared: as a name or a phrase (Jaro–Winkler), or as a number (slips of the pen). */
type FebrlField = Readonly<{
  column: string;
  as: 'text' | 'number';
  /** The column with which the cell may have changed places. */
  partner?: string;
  byRarity?: boolean;
  /** Expected share of agreement by chance. */
  chance: number;
}>;

/** What the records hold, as data: the engine does not know them. */
const fields: readonly FebrlField[] = [
  { column: 'given_name', as: 'text', partner: 'surname', byRarity: true, chance: 0.01 },
  { column: 'surname', as: 'text', partner: 'given_name', byRarity: true, chance: 0.005 },
  { column: 'street_number', as: 'number', chance: 0.02 },
  { column: 'address_1', as: 'text', partner: 'address_2', chance: 0.001 },
  { column: 'address_2', as: 'text', partner: 'address_1', chance: 0.002 },
  { column: 'suburb', as: 'text', byRarity: true, chance: 0.002 },
  { column: 'postcode', as: 'number', chance: 0.002 },
  { column: 'state', as: 'text', chance: 0.2 },
  { column: 'date_of_birth', as: 'number', chance: 0.0001 },
  { column: 'soc_sec_id', as: 'number', chance: 0.00001 },
];

const textLevels = (chance: number): AgreementLevel[] => [
  { name: 'same', m: 0.7, u: chance, speaks: 'for' },
  { name: 'close', m: 0.14, u: chance, speaks: 'for' },
  { name: 'near', m: 0.06, u: 0.02, speaks: 'either' },
  { name: 'swapped', m: 0.03, u: chance / 2, speaks: 'for' },
  { name: 'different', m: 0.07, u: 0.95, speaks: 'against' },
];
const numberLevels = (chance: number): AgreementLevel[] => [
  { name: 'same', m: 0.8, u: chance, speaks: 'for' },
  { name: 'slip', m: 0.12, u: chance * 10, speaks: 'for' },
  { name: 'twoSlips', m: 0.02, u: chance * 50, speaks: 'either' },
  { name: 'different', m: 0.06, u: 0.95, speaks: 'against' },
];

const comparisons: readonly Comparison[] = fields.map(({ column, as, chance, byRarity = false }) => ({
  name: column,
  byRarity,
  levels: as === 'text' ? textLevels(chance) : numberLevels(chance),
}));

function cell(record: FebrlRecord, column: string): string {
  return record[column] ?? '';
}

function compareText(one: string, other: string): number {
  if (one === other) return 1;
  const likeness = measureJaroWinkler(one, other);
  return likeness >= 0.92 ? 2 : likeness >= 0.8 ? 3 : 5;
}

function compareField({ column, as, partner }: FebrlField, a: FebrlRecord, b: FebrlRecord): number {
  const [one, other] = [cell(a, column), cell(b, column)];
  if (one === '' || other === '') return 0;
  if (as === 'number') return Math.min(4, measureEditDistance(one, other, 2) + 1);
  const level = compareText(one, other);
  if (level < 3 || partner === undefined) return level;
  const isSwapped = one === cell(b, partner) || other === cell(a, partner);
  return isSwapped ? 4 : level;
}

/** Sorted, so that cells that changed places give the same key. */
function pairOf(record: FebrlRecord, one: string, other: string): string {
  const words = [cell(record, one), cell(record, other)];
  return words.includes('') ? '' : words.toSorted().join(' ');
}

/** The set of comparisons and blocking keys for the records of FEBRL; people invented by a generator, most cells filled. */
export const febrlPlan: LinkagePlan<FebrlRecord> = {
  comparisons,
  compare: (one, other, levels) => {
    for (const [place, field] of fields.entries()) levels[place] = compareField(field, one, other);
  },
  listKeys: (record, add) => {
    const put = (sort: string, ...parts: readonly string[]): void => {
      if (!parts.includes('')) add(`${sort}:${parts.join(' ')}`);
    };
    const id = cell(record, 'soc_sec_id');
    const day = cell(record, 'date_of_birth');
    put('id', id);
    put('idHead', id.slice(0, 5));
    put('idTail', id.slice(-5));
    put('day', day);
    put('names', pairOf(record, 'given_name', 'surname'));
    put('address', pairOf(record, 'address_1', 'address_2'));
    put('given', cell(record, 'given_name'), cell(record, 'postcode'));
    put('given', cell(record, 'given_name'), cell(record, 'suburb'));
    put('surname', cell(record, 'surname'), cell(record, 'postcode'));
    put('surname', cell(record, 'surname'), cell(record, 'suburb'));
    put('street', cell(record, 'address_1'), cell(record, 'street_number'));
    put('street', cell(record, 'address_1'), cell(record, 'suburb'));
    put('year', day.slice(0, 4), cell(record, 'surname'));
    put('year', day.slice(0, 4), cell(record, 'given_name'));
    put('monthDay', day.slice(4), cell(record, 'given_name').slice(0, 3));
  },
  listSecondKeys: (record, add) => {
    for (const column of ['given_name', 'surname', 'date_of_birth', 'soc_sec_id']) {
      if (cell(record, column) !== '') add(`${column}:${cell(record, column)}`);
    }
  },
  termOf: (record, place) => cell(record, fields[place]?.column ?? ''),
  isContradiction: () => false,
};
