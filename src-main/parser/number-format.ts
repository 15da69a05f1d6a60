/** What a number format makes of a number; `zeros` pads it to so many digits («00000»). */
export type NumberFormat =
  | Readonly<{ kind: 'number' }>
  | Readonly<{ kind: 'date' }>
  | Readonly<{ kind: 'time' }>
  | Readonly<{ kind: 'percent' }>
  | Readonly<{ kind: 'zeros'; digits: number }>;

const plain: NumberFormat = { kind: 'number' };
const percent: NumberFormat = { kind: 'percent' };

/** Formats that a file names by number only (ECMA-376, 18.8.30), with the East Asian ones that Excel also uses. */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22) return { kind: 'date' };
  if (id === 9 || id === 10) return percent;
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) {
    return { kind: 'date' };
  }
  if ((id >= 18 && id <= 21) || id === 45 || id === 47 || (id >= 32 && id <= 35)) return { kind: 'time' };
  return plain;
}

/** Excel takes no longer code; a search for closing brackets in one must end. */
const longestCode = 255;
const literals = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/** Reads a format's code: letters of days, months and years outside literals make a date, hours alone a time. */
export function parseNumberFormat(code: string): NumberFormat {
  const section = code.slice(0, longestCode).split(';', 1)[0] ?? '';
  // An elapsed time like [h]:mm counts hours past a day: a clock would lie, the number does not.
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return plain;
  const bare = section.replace(literals, '').toLowerCase();
  if (/^0{2,}$/.test(bare)) return { kind: 'zeros', digits: bare.length };
  if (/^percent$/.test(bare) || /[0#?][^%]*%/.test(bare)) return percent;
  if (/general|основной|стандартный/.test(bare)) return plain;
  if (/[0#?]/.test(bare.replace(/[.,]0+/g, '')) && !/[dyдг]/.test(bare)) return plain;
  if (/[dyдг]/.test(bare) || /m{3,}/.test(bare)) return { kind: 'date' };
  if (/[hч]/.test(bare) || /^m{1,2}:s/.test(bare)) return { kind: 'time' };
  return /m/.test(bare) ? { kind: 'date' } : plain;
}
