import type { PointType } from '../../src-shared/contacts/contact-field.ts';
import type { Condition } from '../../src-shared/filters/filter.ts';
import { compileTextTest } from './compile-text-test.ts';
import { readTexts } from './condition-value.ts';
import type { SqlFragment } from './sql-fragment.ts';

const phoneText = /^[\d\s+()./‒–—-]*\d[\d\s+()./‒–—-]*$/u;

/** A phone as typed, in digits: 8 before ten digits is 7; with `whole` ten digits get their 7. */
function toPhoneDigits(text: string, whole: boolean): string {
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length === 11 && digits.startsWith('8')) return `7${digits.slice(1)}`;
  return whole && digits.length === 10 ? `7${digits}` : digits;
}

/** The test of a contact point; a phone is compared as digits, in whatever spelling it is asked for. */
export function compilePointTest(condition: Condition, type: PointType, value: string): SqlFragment {
  const texts = readTexts(condition);
  if (type !== 'phone' || !texts.every((text) => phoneText.test(text))) {
    return compileTextTest(condition, value, false);
  }
  const [text = ''] = texts;
  if (condition.operator === 'contains') {
    return { sql: `instr(${value}, ?) > 0`, params: [toPhoneDigits(text, false)] };
  }
  if (condition.operator === 'startsWith') {
    const digits = toPhoneDigits(text, false);
    const start = `+${digits.startsWith('8') ? `7${digits.slice(1)}` : digits}`;
    return { sql: `substr(${value}, 1, length(?)) = ?`, params: [start, start] };
  }
  return {
    sql: `${value} IN (SELECT value FROM json_each(?))`,
    params: [JSON.stringify(texts.map((item) => `+${toPhoneDigits(item, true)}`))],
  };
}
