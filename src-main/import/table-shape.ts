import { toHeadingKey } from '../../src-shared/contacts/heading-key.ts';

/** Share of the headings that two files must have in common to be of one kind. */
const leastCommon = 0.9;

/** The headings of a table as one text, whatever their order, case and signs: files of the same kind have the same. */
export function describeShape(headings: readonly string[]): string {
  return [...readKeys(headings)].toSorted().join('\n');
}

/** How much two shapes have in common, 0 to 1: common headings to those of the wider one; 0 for a table without headings. */
export function compareShapes(one: string, other: string): number {
  const ones = new Set(one.split('\n').filter((key) => key !== ''));
  const others = new Set(other.split('\n').filter((key) => key !== ''));
  const most = Math.max(ones.size, others.size);
  return most === 0 ? 0 : [...ones].filter((key) => others.has(key)).length / most;
}

/** True for shapes of files of one kind: at least nine headings of ten are the same. */
export function isSameShape(one: string, other: string): boolean {
  return compareShapes(one, other) >= leastCommon;
}

function readKeys(headings: readonly string[]): ReadonlySet<string> {
  return new Set(headings.map(toHeadingKey).filter((key) => key !== ''));
}
