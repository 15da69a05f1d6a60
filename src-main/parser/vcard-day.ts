import { readVcardText, type VcardProperty } from './vcard-property.ts';

const day = /^(\d{4}|--)-?(\d{2})-?(\d{2})(?:[T ].*)?$/u;

/** A birthday as ISO, without a year as `--MM-DD` (Apple writes the year 1604 then); what is no day stays as written. */
export function readVcardDay({ parameters, value }: VcardProperty): string {
  const text = readVcardText(value);
  const [, year = '', month = '', date = ''] = day.exec(text) ?? [];
  if (month === '') return text;
  const isYearLess = year === '--' || year === '1604' || parameters.get('X-APPLE-OMIT-YEAR') === year;
  return isYearLess ? `--${month}-${date}` : `${year}-${month}-${date}`;
}
