import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import type { KnownField } from '../../contacts/fields/known-field.ts';

const narrowest = 96;
const widest = 220;
const widestSkipped = 150;
const letter = 7.2;
const boldLetter = 8.8;
const around = 22;
/** What the head of a column has beside its words: the arrow and the chevron. */
const headSigns = 42;
/** Values that are written longer than most files have them, «+7 (495) 123-45-67». */
const roomOf: Readonly<Record<string, number>> = { phones: 168, emails: 176, fullName: 176 };

/** The width of a column in pixels, by its samples, its heading and where it goes. */
export function chooseColumnWidth(
  { heading, samples }: Pick<ImportColumn, 'heading' | 'samples'>,
  field: Pick<KnownField, 'id'> | undefined,
  label: string,
): number {
  // The second longest: one long sample does not widen its column.
  const lengths = samples.map(({ length }) => length).toSorted((a, b) => b - a);
  const longest = lengths[1] ?? lengths[0] ?? 0;
  // What is left out gives its room to what is taken; its heading says in full on hover where it goes.
  if (field === undefined) {
    return Math.round(Math.min(Math.max(longest * letter + around, narrowest), widestSkipped));
  }
  const wanted = Math.max(
    longest * letter + around,
    heading.length * 6.6 + around,
    label.length * boldLetter + around + headSigns,
    roomOf[field.id] ?? narrowest,
  );
  return Math.round(Math.min(wanted, widest));
}
