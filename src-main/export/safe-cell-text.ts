/** Excel's limit for the text of one cell (ECMA-376, 18.3.1.96; Excel specifications and limits). */
const longestCellText = 32_767;

// oxlint-disable-next-line no-control-regex -- XML 1.0 forbids exactly these control characters
const forbiddenInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** What a spreadsheet would read as an escaped character: «_x0041_» is «A» there (ECMA-376, 22.9.2.19, ST_Xstring). */
const likeEscape = /_(?=x[\dA-F]{4}_)/gi;

/** Text that any spreadsheet file can hold: no characters that XML 1.0 forbids, no lone surrogates, within Excel's length. */
export function makeSafeCellText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(forbiddenInXml, '')
    .slice(0, longestCellText)
    .replaceAll(likeEscape, '_x005F_');
}
