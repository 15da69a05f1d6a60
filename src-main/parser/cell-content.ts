import { partNameFromReach } from '../../src-shared/contacts/part-name-from-reach.ts';
import { isKnownFirstName } from '../../src-shared/names/name-word.ts';
import { isValidInn } from '../../src-shared/requisites/check-inn.ts';
import type { WorkbookCell } from './workbook.ts';

/** What a cell looks like by itself; `text` is anything else. */
export type CellContent =
  | 'email'
  | 'phone'
  | 'inn'
  | 'date'
  | 'personName'
  | 'nameWithPhone'
  | 'organization'
  | 'site'
  | 'address'
  | 'number'
  | 'text';

/** A longer text is a remark, whatever stands in it; the patterns below are not made for it. */
const longestJudged = 1000;
const emailPattern = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,}(?:\s*[,;\s]\s*[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,})*$/u;
const phonePattern =
  /^(?:\p{L}{1,12}[.:]?\s*)?\+?[\d\s().-]{10,24}(?:\s*[,;/\n]\s*\+?[\d\s().-]{5,24})*(?:\s*(?:доб|вн|ext)\S*\s*\d{1,6})?$/u;
const datePattern =
  /^\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?:\s*г\.?|,?\s+\d{1,2}:\d{2}(?::\d{2})?)?$|^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2})?/u;
const wordDatePattern =
  /^\d{1,2}\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?(?:\s+\d{2,4}\s*(?:г\.?|года)?)?$/iu;
/** An account of a bank: no number of a phone has so many digits in a row. */
const accountPattern = /\d{16}|^4\d{4}[\s.]?\d{3}[\s.]\d[\s.]/u;
const sitePattern =
  /^(?:https?:\/\/|www\.)\S+$|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:ru|рф|com|net|org|su|by|kz|info|biz|pro)(?:\/\S*)?$/iu;
const personPattern =
  /^\p{Lu}[\p{L}’'-]+\s+(?:\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+(?:\s+(?:оглы|кызы))?)?|\p{Lu}\.\s?\p{Lu}?\.?)$/u;
const organizationPattern =
  /(?:^|[\s,("«])(?:ООО|ОАО|ЗАО|ПАО|АО|НКО|ИП|ТОО|ГУП|МУП|ТСЖ|СНТ|ФГУП|ФГБУ|МБОУ|LLC|Ltd|Inc)(?=$|[\s,)"«».])|общество с ограниченной|индивидуальный предприниматель|акционерное общество/iu;
const addressPattern = /(?:^|[\s,])(?:г|ул|пр-т|просп|пер|д|кв|обл|р-н|пос|ш|наб|б-р)\.\s?[\p{L}\d]/iu;

/** Looks at one cell; cheap and by its shape only, to judge a whole column by shares. Null for an empty one. */
export function guessCellContent(cell: WorkbookCell | undefined): CellContent | null {
  if (cell === null || cell === undefined || typeof cell === 'boolean') return null;
  if (typeof cell === 'number') return guessNumber(cell);
  if (typeof cell === 'object') return 'date' in cell ? 'date' : null;
  const text = cell.trim();
  if (text === '') return null;
  if (text.length > longestJudged) return 'text';
  if (text.includes('@') && emailPattern.test(text)) return 'email';
  if (/^\d{10}$|^\d{12}$/.test(text) && isValidInn(text) && !/^9\d{9}$/.test(text)) return 'inn';
  if (datePattern.test(text) || wordDatePattern.test(text)) return 'date';
  if (phonePattern.test(text) && countDigits(text) >= 10 && !accountPattern.test(text)) {
    return isFirstName(/^\p{L}*/u.exec(text)?.[0] ?? '') ? 'nameWithPhone' : 'phone';
  }
  if (/^[\d\s]+(?:[.,]\d+)?(?:\s*(?:₽|р\.?|руб\.?|%))?$/iu.test(text)) return 'number';
  if (organizationPattern.test(text)) return 'organization';
  if (sitePattern.test(text)) return 'site';
  if (addressPattern.test(text)) return 'address';
  if (personPattern.test(text)) return 'personName';
  return isNameWithPhone(text) ? 'nameWithPhone' : 'text';
}

/** «Иванов Пётр, 8 916 123-45-67», «8 916 123-45-67 Мария». */
function isNameWithPhone(text: string): boolean {
  const parted = partNameFromReach(text);
  if (parted === null || parted.phones.length === 0) return false;
  return personPattern.test(parted.name) || isFirstName(parted.name);
}

function isFirstName(word: string): boolean {
  return word !== '' && isKnownFirstName(word.toLowerCase().replaceAll('ё', 'е'));
}

function guessNumber(value: number): CellContent {
  const digits = String(value);
  if (/^[78]?9\d{9}$|^[78][3-8]\d{9}$/.test(digits)) return 'phone';
  return /^\d{10}$|^\d{12}$/.test(digits) && isValidInn(digits) ? 'inn' : 'number';
}

function countDigits(text: string): number {
  return text.replaceAll(/\D/g, '').length;
}
