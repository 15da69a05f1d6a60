/** Marks by which programs keep a text from being taken for a formula or a number: `="0123"`, `'+7 900…`. */
const guardedFormula = /^="((?:[^"]|"")*)"$/u;
const guardedStart = /^'(?:[=+\-@\t\r]|\d+$)/u;

/** A cell of a text file without the guards of the program that wrote it; null for nothing but blanks. */
export function readTextCell(raw: string): string | null {
  const code = raw.charCodeAt(0);
  // Most cells begin with a letter or a digit: nothing to look at.
  if (code > 61 && code !== 0xa0) return raw;
  if (code === 61) return raw.startsWith('="') ? raw.replace(guardedFormula, unguardFormula) : raw;
  if (code === 39) return guardedStart.test(raw) ? raw.slice(1) : raw;
  if (code > 32 && code !== 0xa0) return raw;
  return raw.trim() === '' || raw === '\u001a' ? null : raw;
}

function unguardFormula(_: string, inner: string): string {
  return inner.replaceAll('""', '"');
}
