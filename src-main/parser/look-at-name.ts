import { showCellValue } from '../../src-shared/contacts/cell-value.ts';
import type { FindingPartId } from '../../src-shared/import/import-finding.ts';
import { composePersonName } from '../../src-shared/names/compose-person-name.ts';
import { toProperName } from '../../src-shared/names/proper-case.ts';
import { splitPersonName } from '../../src-shared/names/split-person-name.ts';
import { unglueNameWord } from '../../src-shared/names/unglue-name.ts';
import { tidyLine } from '../../src-shared/text/tidy-text.ts';
import type { LookedCell } from './look-at-cell.ts';

/** Looks at a cell of a person's name: parted, written properly, put in order. */
export function lookAtName(fieldId: string, { raw, row, column, contact, notes }: LookedCell): void {
  if (contact?.kind !== 'person') return;
  const before = tidyLine(showCellValue(raw));
  if (!/\p{L}/u.test(before)) return;
  const isPart = fieldId !== 'fullName' && !before.includes(' ');
  const name = isPart ? null : splitPersonName(before);
  const after = name === null ? toProperName(before) : composePersonName(name);
  const parts = name === null ? 1 : [name.lastName, name.firstName, name.middleName].filter(Boolean).length;
  if (parts > 1) notes.note('namesSplit', () => ({ row, column, before, after }));
  const change = judgeChange(before, after);
  if (change === null) return;
  notes.part('names', change);
  notes.note('names', () => ({ row, column, before, after }));
}

function judgeChange(before: string, after: string): FindingPartId | null {
  const from = before.toLowerCase();
  const to = after.toLowerCase();
  if (from === to) return before === after ? null : 'letterCase';
  if (before.split(' ').some((word) => unglueNameWord(word).length > 1)) return 'glued';
  // A remark that is taken out or initials that are parted are no other order.
  return sortWords(from) === sortWords(to) ? 'order' : null;
}

function sortWords(text: string): string {
  return text.split(' ').toSorted().join(' ');
}
