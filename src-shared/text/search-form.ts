/** The form in which texts are searched and compared: NFC, lower-case, ё as е, one space between words. */
export function toSearchForm(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ').trim();
}
