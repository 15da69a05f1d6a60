const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  mdash: '—',
  ndash: '–',
  minus: '−',
  hellip: '…',
  shy: '',
  copy: '©',
  reg: '®',
  deg: '°',
  sect: '§',
  numero: '№',
};

/** Text of a page with its entities decoded; unknown ones stay as they stand. */
export function decodeHtmlText(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/giu,
    (whole, ...parts: unknown[]) => {
      const [decimal, hex, name] = parts;
      if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** What a browser shows: runs of blanks are one, lines have none at their ends. */
export function tidyHtmlText(text: string): string {
  return text
    .replaceAll(/[ \t\r\u00a0]+/gu, ' ')
    .replaceAll(/ ?\n[ \n]*/gu, '\n')
    .trim();
}

/** The value of an attribute, or null. */
export function readHtmlAttribute(attributes: string, name: string): string | null {
  if (!attributes.toLowerCase().includes(name)) return null;
  const found = new RegExp(String.raw`(?:^|\s)${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`, 'iu').exec(
    attributes,
  );
  return found === null ? null : decodeHtmlText(found[1] ?? found[2] ?? found[3] ?? '');
}
