const phone = String.raw`\+?\(?\d[\d\s().-]{7,20}\d`;
const name = String.raw`\p{L}[^\d+(]*`;
/** Longer lines are prose. */
const longestLine = 200;
/** The number of a line of a list («1. », «2) ») says nothing of the client. */
const nameFirst = new RegExp(String.raw`^\s*(?:\d{1,3}[.)]\s+)?(${name})(${phone})\s*$`, 'u');
const phoneFirst = new RegExp(String.raw`^\s*(${phone})[\s:–—-]*(${name})\s*$`, 'u');

/**
 * Puts a tab between name and phone where every line that was pasted is one name and one phone, as people write them
 * in notes and messengers: «Анна – 8 916 123-45-67». Any other text is answered as it is.
 */
export function partPastedLines(text: string): string {
  if (/[\t;|,"]/u.test(text)) return text;
  const lines = text.split(/\r\n|\r|\n/u);
  return partLines(lines, nameFirst, 2) ?? partLines(lines, phoneFirst, 1) ?? text;
}

function partLines(lines: readonly string[], form: RegExp, phoneAt: number): string | null {
  const parted: string[] = [];
  for (const line of lines) {
    if (line.trim() === '') {
      parted.push('');
      continue;
    }
    if (line.length > longestLine) return null;
    const [, one, other] = form.exec(line) ?? [];
    const digits = (phoneAt === 1 ? one : other)?.replaceAll(/\D/gu, '').length ?? 0;
    if (one === undefined || other === undefined || digits < 10 || digits > 11) return null;
    parted.push(`${one.replace(/[\s:–—-]+$/u, '')}\t${other.trimEnd()}`);
  }
  return parted.join('\n');
}
