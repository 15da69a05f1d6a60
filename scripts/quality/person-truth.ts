/** The parts of a person's name that a cell shows; null where the cell says nothing of a part. */
export type ShownName = Readonly<{
  lastName: string | null;
  firstName: string | null;
  middleName: string | null;
}>;

type FullName = Readonly<{ last: string; first: string; middle: string | null }>;

/**
 * What an importer may claim from a cell: whole parts that stand in it, initials as initials, nothing that it does not show.
 * The truth tells which word is which; letter case follows the truth.
 */
export function readShownName(cell: string, truth: FullName): ShownName {
  const words = cell
    .trim()
    .split(/[\s.]+/)
    .filter((word) => word !== '');
  const has = (part: string | null): string | null =>
    part !== null && words.some((word) => word.toLowerCase() === part.toLowerCase()) ? part : null;
  const initials = words.filter((word) => /^\p{Lu}$/u.test(word));
  return {
    lastName: has(truth.last),
    firstName: has(truth.first) ?? initials[0] ?? null,
    middleName: has(truth.middle) ?? initials[1] ?? null,
  };
}

/** Whether an imported part says the same as the cell; the dot after an initial does not count. */
export function isSamePart(imported: unknown, shown: string | null): boolean {
  const text = typeof imported === 'string' && imported !== '' ? imported.replace(/\.$/, '') : null;
  return text === shown;
}
