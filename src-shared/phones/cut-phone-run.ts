import { normalisePhone } from './normalise-phone.ts';

/** «8 9 1 6 1 2 3 4 5 6 7» is the most broken way to write a number. */
const mostWords = 16;

/**
 * Takes a run of digits, spaces and brackets to pieces that are phones. Usually it is one phone; «89161234567 89261234567» is two.
 * A piece that is no phone comes back with `value` null.
 */
export function cutPhoneRun(run: string): readonly { value: string | null; shown: string }[] {
  const whole = normalisePhone(run);
  if (whole !== null) return [{ value: whole, shown: run }];
  // «8 916 123 45 67/926 123 45 67»: a slash between numbers that are whole without it.
  const sides = run.includes('/') ? run.split('/').map((side) => side.trim()) : [];
  const slashed = sides.map((side) => ({ value: normalisePhone(side), shown: side }));
  if (slashed.length > 1 && slashed.every(({ value }) => value !== null)) return slashed;
  const words = run.split(/\s+|(?<=\d)(?=\+)/u).filter((word) => word !== '');
  const pieces: { value: string | null; shown: string }[] = [];
  let start = 0;
  while (start < words.length) {
    let end = Math.min(words.length, start + mostWords);
    let value: string | null = null;
    // The longest piece that is a phone wins, so that «8 916 123 45 67» is not read as something shorter.
    for (; end > start; end -= 1) {
      value = normalisePhone(words.slice(start, end).join(' '));
      if (value !== null) break;
    }
    if (value === null) return [...pieces, { value: null, shown: words.slice(start).join(' ') }];
    pieces.push({ value, shown: words.slice(start, end).join(' ') });
    start = end;
  }
  return pieces;
}
