import { longestVcardLine } from './vcard-lines.ts';

/** Takes the lines of a file one after another and hands over whole properties. */
export type VcardUnfolder = Readonly<{ push: (line: string) => void; end: () => void }>;

const propertyHead = /^\s*(?:[\w-]{1,64}\.)?[a-z][\w-]{0,63}(?:;(?:[^":]|"[^"]*")*)?:/iu;
/** Heads longer than this are not looked at: a hostile line must not cost more than its reading. */
const longestHead = 2000;
const frame = /^(?:BEGIN|END):\s*VCARD\s*$/iu;
const heavy = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/iu;
/** What follows a soft line break by mistake: the mark stood at the end of the whole value. */
const nextProperty =
  /^(?:item\d+\.)?(?:N|FN|TEL|EMAIL|ADR|LABEL|ORG|TITLE|ROLE|URL|NOTE|BDAY|PHOTO|CATEGORIES|REV|UID|X-[A-Z-]+)[;:]/u;
const quotedPrintable = /^[^:]*;(?:ENCODING=)?"?QUOTED-PRINTABLE/iu;

/**
 * Joins folded lines: those that begin with a space (vCard 3.0 drops it, 2.1 keeps it), and the soft line breaks of
 * quoted-printable. Lines that are no property at all belong to the text before them. Pictures and sounds are dropped.
 */
export function createVcardUnfolder(take: (property: string) => void): VcardUnfolder {
  let parts: string[] = [];
  let length = 0;
  let open: 'none' | 'text' | 'quoted' | 'heavy' = 'none';
  let isOld = false;

  const flush = (): void => {
    if (parts.length > 0) take(parts.length === 1 ? (parts[0] ?? '') : parts.join(''));
    parts = [];
    length = 0;
    open = 'none';
  };
  const add = (text: string): void => {
    if (open === 'heavy' || length >= longestVcardLine) return;
    parts.push(text);
    length += text.length;
  };
  const awaitsMore = (): boolean => open === 'quoted' && (parts.at(-1)?.endsWith('=') ?? false);

  const push = (line: string): void => {
    if (frame.test(line.slice(0, 40))) {
      flush();
      take(line);
      return;
    }
    if (awaitsMore() && !nextProperty.test(line.slice(0, 80))) {
      parts.push((parts.pop() ?? '').slice(0, -1));
      add(line);
      return;
    }
    if (line === '') return;
    const first = line[0];
    if (open !== 'none' && (first === ' ' || first === '\t')) {
      add(isOld ? line : line.slice(1));
      return;
    }
    // Some phones break quoted-printable without a mark; no property begins with «=».
    if (open !== 'none' && first === '=') {
      add(line);
      return;
    }
    if (open !== 'none' && !propertyHead.test(line.slice(0, longestHead))) {
      add(`\n${line}`);
      return;
    }
    flush();
    if (/^VERSION:/iu.test(line)) isOld = /^VERSION:\s*2/iu.test(line);
    if (heavy.test(line.slice(0, longestHead))) open = 'heavy';
    else open = quotedPrintable.test(line.slice(0, longestHead)) ? 'quoted' : 'text';
    add(line.slice(0, longestVcardLine));
  };

  return { push, end: flush };
}
