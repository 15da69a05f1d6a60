import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';

const narrowest = 96;
const widest = 220;
const letter = 7.2;
const around = 22;
/** What the head of a column has beside its words: the arrow and the chevron. */
const headSigns = 34;

/** The width of a column in pixels, by its samples, its heading and the name of its field. */
export function chooseColumnWidth(
  { heading, samples }: Pick<ImportColumn, 'heading' | 'samples'>,
  fieldLabel: string,
): number {
  // The second longest: one long sample does not widen its column.
  const lengths = samples.map(({ length }) => length).toSorted((a, b) => b - a);
  const longest = lengths[1] ?? lengths[0] ?? 0;
  const wanted = Math.max(
    longest * letter + around,
    heading.length * 6.6 + around,
    fieldLabel.length * letter + around + headSigns,
  );
  return Math.round(Math.max(narrowest, Math.min(wanted, widest)));
}
