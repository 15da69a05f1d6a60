/** Brings a column's heading to the form in which headings are compared: lower-case, ё as е, everything but letters, digits and № one space. «Тел. раб.» → «тел раб», «E-mail» → «e mail». */
export function toHeadingKey(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim();
}
