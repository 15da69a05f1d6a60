/** What a page consists of; names are in lower case, attributes as they stand. */
export type HtmlEvents = Readonly<{
  open: (name: string, attributes: string) => void;
  close: (name: string) => void;
  /** Text as it stands, entities not yet decoded. */
  text: (raw: string) => void;
}>;

const longestTag = 2 ** 16;
const longestEntity = 12;
const longestEnd = 10;
const commentEnd = /-->/gu;
/** Parts without tags of their own, up to their end. */
const rawParts: Readonly<Record<string, RegExp>> = {
  script: /<\/script/giu,
  style: /<\/style/giu,
  title: /<\/title/giu,
};
const tagName = /^<(\/?)([a-z][\w:-]*)/iu;

/** Splits a page into tags and text, portion by portion, as forgiving as browsers are. */
export async function scanHtml(chunks: AsyncIterable<string>, events: HtmlEvents): Promise<void> {
  let rest = '';
  /** What ends the part that is being passed over. */
  let skippedTo: RegExp | null = null;

  /** Answers where the next portion has to go on. */
  const scan = (page: string, isLast: boolean): number => {
    let at = 0;
    for (;;) {
      if (skippedTo !== null) {
        skippedTo.lastIndex = at;
        const end = skippedTo.exec(page);
        if (end === null) return Math.max(at, page.length - longestEnd);
        at = skippedTo === commentEnd ? commentEnd.lastIndex : end.index;
        skippedTo = null;
      }
      const tag = page.indexOf('<', at);
      const textEnd = tag >= 0 ? tag : isLast ? page.length : endOfWholeText(page, at);
      if (textEnd > at) events.text(page.slice(at, textEnd));
      if (tag < 0) return textEnd;
      if (page.startsWith('<!--', tag)) {
        skippedTo = commentEnd;
        at = tag + 4;
        continue;
      }
      const end = endOfTag(page, tag);
      if (end === 'cut' && !isLast) return tag;
      if (typeof end === 'number') {
        skippedTo = report(page.slice(tag, end), events);
        at = end + 1;
      } else {
        events.text('<');
        at = tag + 1;
      }
    }
  };

  for await (const chunk of chunks) {
    rest += chunk;
    rest = rest.slice(scan(rest, false));
  }
  scan(rest, true);
}

/** An entity that the end of the portion cuts waits for the next one. */
function endOfWholeText(page: string, from: number): number {
  const entity = page.lastIndexOf('&');
  return entity >= from && page.length - entity < longestEntity ? entity : page.length;
}

/** Tells a tag; answers what ends the part that it begins, when that part has no tags. */
function report(tag: string, events: HtmlEvents): RegExp | null {
  const parts = tagName.exec(tag);
  if (parts === null) return null;
  const [start, closing = '', written = ''] = parts;
  const name = written.toLowerCase();
  if (closing === '/') {
    events.close(name);
    return null;
  }
  events.open(name, tag.slice(start.length));
  return rawParts[name] ?? null;
}

/**
 * The place of the «>» that ends a tag: one in quotation marks does not count. `none` when it is no tag, `cut` when the
 * portion ends first. Another «<» ends the search, so that a page of nothing else takes no time.
 */
function endOfTag(page: string, tag: number): number | 'cut' | 'none' {
  let mark = '';
  const last = Math.min(page.length, tag + longestTag);
  for (let at = tag + 1; at < last; at += 1) {
    const letter = page[at] ?? '';
    if (mark !== '') {
      if (letter === mark) mark = '';
    } else if (letter === '>') return at;
    else if (letter === '<') return 'none';
    else if ((letter === '"' || letter === "'") && page[at - 1] === '=') mark = letter;
  }
  return last === page.length ? 'cut' : 'none';
}
