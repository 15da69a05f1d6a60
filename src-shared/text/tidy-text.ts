const oddSpaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/gu;
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu;

/** Anything there would be to clean. Most cells have none of it, and lists are long. */
const untidy = /[\u0300-\u036F\u00A0\u00AD\u2000-\u200D\u202F\u205F\u2060\u3000\uFEFF\t\r\n]|^ | $| {2}/u;

/** Cleans a text of one line or more: composed letters (NFC), plain spaces, no invisible marks, no runs of spaces, no spaces at the ends of lines. Line breaks are kept. */
export function tidyText(text: string): string {
  if (!untidy.test(text)) return text;
  return text
    .normalize('NFC')
    .replaceAll(invisible, '')
    .replaceAll(oddSpaces, ' ')
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/ {2,}/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .trim();
}

/** The same for a text that must be one line: line breaks become spaces. */
export function tidyLine(text: string): string {
  return untidy.test(text) ? tidyText(text).replaceAll(/\n+/gu, ' ') : text;
}
