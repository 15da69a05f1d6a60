import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';

const narrowest = 104;
const widest = 260;
const letter = 7.4;
const around = 26;
/** What the head of a column has beside its words: the arrow and the chevron. */
const headSigns = 34;

/** The width of a column in pixels, by its samples, its heading and the name of its field. */
export function chooseColumnWidth(
  { heading, samples }: Pick<ImportColumn, 'heading' | 'samples'>,
  fieldLabel: string,
): number {
  const longest = samples.reduce((most, sample) => Math.max(most, sample.length), 0);
  const wanted = Math.max(
    longest * letter + around,
    heading.length * 6.6 + around,
    fieldLabel.length * letter + around + headSigns,
  );
  return Math.round(Math.max(narrowest, Math.min(wanted, widest)));
}
