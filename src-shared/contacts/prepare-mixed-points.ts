import type { CellValue } from './cell-value.ts';
import { showCellValue } from './cell-value.ts';
import type { PointType } from './contact-field.ts';
import { preparePoints } from './prepare-points.ts';
import type { FieldRules, PreparedField } from './prepared-field.ts';

/** A stretch of a mixed cell that is surely of one type. */
type Stretch = Readonly<{ type: PointType; text: string }>;

const longestCell = 1000;
const emailPattern = /[^\s@,;|<>()«»"]+@[^\s@,;|<>()«»"]+\.[^\s@,;|<>()«»"]{2,}/gu;
const messengerPattern =
  /(?:(?:telegram|телеграмм?|тг|tg|whats\s?app|ватсап+|вотсап|viber|вайбер|skype|скайп|vk|вк|max|макс)\s*[:-]\s*)?(?:(?:https?:\/\/)?(?:t\.me|telegram\.me|wa\.me|(?:www\.|m\.)?vk\.com|vkontakte\.ru)\/\S+|(?<![\p{L}\d._-])@[a-z]\w{2,})|(?:telegram|телеграмм?|тг|tg|whats\s?app|ватсап+|вотсап|viber|вайбер|skype|скайп)\s*[:-]\s*[^\s,;|]+/giu;
const sitePattern =
  /(?:https?:\/\/|www\.)[^\s,;|]+|(?<![\p{L}\d@._-])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:ru|рф|com|net|org|su|by|kz|info|biz|pro)(?![\p{L}\d-])(?:\/[^\s,;|]*)?/giu;
/** What other lists write before an address of mail. */
const emailWord = /(?:e-?mail|е-?мейл|эл\.?\s?почта|почта|сайт|site|web)\s*:?\s*(?=[,;|\n]|$)/giu;

/**
 * Reads a cell in which phones, e-mails, messengers and sites stand together («8 916 123-45-67, anna@mail.ru, @anna»),
 * each to its own type. What is left and holds letters or digits stays as a phone that cannot be read: nothing is lost.
 */
export function prepareMixedPoints(raw: CellValue, rules: FieldRules): PreparedField {
  if (typeof raw === 'number') return preparePoints('phone', raw, rules);
  const cell = showCellValue(raw);
  if (cell.length > longestCell) return preparePoints('phone', raw, rules);
  const stretches: Stretch[] = [];
  let rest = cell;
  const cut = (type: PointType, pattern: RegExp): void => {
    // A sign that parts values is left behind, so that the phones on both sides of it stay two.
    rest = rest.replaceAll(pattern, (text) => {
      stretches.push({ type, text });
      return ';';
    });
  };
  cut('email', emailPattern);
  cut('messenger', messengerPattern);
  cut('site', sitePattern);
  const left = rest
    .replaceAll(emailWord, '')
    .split(/[;|\n]+/u)
    .map((part) => part.replaceAll(/^[\s,./:–—-]+|[\s,/:–—-]+$/gu, ''))
    .filter((part) => /[\p{L}\d]/u.test(part));
  const phones = left.length === 0 ? [] : [preparePoints('phone', left.join('; '), rules)];
  // Cells are read in the order phones first: the primary of each type keeps its place.
  const parts = [...phones, ...stretches.map(({ type, text }) => preparePoints(type, text, rules))];
  return {
    value: null,
    points: parts.flatMap(({ points }) => points),
    tags: [],
    problems: parts.flatMap(({ problems }) => problems),
  };
}
