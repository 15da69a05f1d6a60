import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import {
  findHeadingTarget,
  isComputedHeading,
  type HeadingTarget,
} from '../../src-shared/contacts/find-heading-target.ts';
import { toHeadingKey } from '../../src-shared/contacts/heading-key.ts';
import { isOtherHeading } from '../../src-shared/contacts/other-headings.ts';
import { pointHeadingKinds } from '../../src-shared/contacts/point-heading-kinds.ts';

type KnownHeading = Readonly<{ words: readonly string[]; key: string }>;

const knownHeadings: readonly KnownHeading[] = [
  ...contactFields.flatMap(({ headings }) => headings),
  ...pointHeadingKinds.keys(),
].map((key) => ({ key, words: key.split(' ') }));

const phoneWord = String.raw`(?:\p{L}+\.?\s)?(?:тел|моб|сот|номер|phone|mobile)\p{L}*\.?(?:\s?\p{L}+\.?)?`;
const calledOver = String.raw`(?:whats\s?app|wa|в[ао]тс?апп?|viber|вайбер|max|макс)`;
const writtenOver = String.raw`(?:telegram|tg|телеграмм?|тг|мессенджер\p{L}*)`;
const reachSign = String.raw`\s*[/,+(]\s*`;

/** «Тел./WhatsApp» are numbers to call; in «Телефон/Telegram» there may be names beside them. */
const sharedReach = [
  { words: calledOver, fieldId: 'phones' },
  { words: writtenOver, fieldId: 'contactsMixed' },
].map(({ words, fieldId }) => ({
  pattern: new RegExp(
    String.raw`^(?:${phoneWord}${reachSign}${words}\)?|${words}${reachSign}${phoneWord}\)?)$`,
    'iu',
  ),
  fieldId,
}));

const clientWord = String.raw`(?:клиент|заказчик|покупатель|контрагент|контакт|фио|ф\.\s?и\.\s?о\.?|имя|название|наименование|организация|компания|фирма)\p{L}*`;
const andSign = String.raw`(?:\s*[/,+&]\s*|\s+и\s+)`;

/** «Клиент, телефон», «Клиент (тел.)»: one cell for both, which is read as a name with a number in it. «Телефон (контакт)» is whose phone it is. */
const nameWithPhone = new RegExp(
  String.raw`^(?:${clientWord}(?:${andSign}${phoneWord}|\s*\(\s*${phoneWord}\))|${phoneWord}${andSign}${clientWord})$`,
  'iu',
);

/** Share of a heading's letters that the known words must cover: «Имя менеджера» is no name of the client. */
const leastCover = 0.5;

/**
 * The field that a column's heading means, or null. First as the list of fields knows it, the owner's own fields
 * included, then by the known words inside it («Контактный тел. клиента», «Сумма заказов за год»).
 */
export function matchHeading(heading: string, ownFields: readonly ContactField[]): HeadingTarget | null {
  const key = toHeadingKey(heading);
  if (key === '') return null;
  const own = ownFields.find(({ headings }) => headings.includes(key));
  if (own !== undefined) return { fieldId: own.id, pointKind: null };
  if (isComputedHeading(heading)) return null;
  if (nameWithPhone.test(heading.trim())) return { fieldId: 'fullName', pointKind: null };
  const known = findHeadingTarget(heading);
  if (known !== undefined) return known;
  const shared = sharedReach.find(({ pattern }) => pattern.test(heading.trim()));
  if (shared !== undefined) return { fieldId: shared.fieldId, pointKind: null };
  // «Контактное лицо: Комментарий»: a group written into the heading itself.
  const [, group = '', rest = ''] = /^([^:]+):\s*([^:]+)$/u.exec(heading) ?? [];
  return rest === '' ? matchWords(key) : matchHeadingUnder(group, rest, ownFields);
}

/** The field of a heading under another one that is merged over it: «Телефон» over «Рабочий». */
export function matchHeadingUnder(
  group: string,
  heading: string,
  ownFields: readonly ContactField[],
): HeadingTarget | null {
  if (group === '' || heading === '') return matchHeading(heading || group, ownFields);
  const target =
    findHeadingTarget(`${group} ${heading}`) ??
    findHeadingTarget(`${heading} ${group}`) ??
    matchHeading(heading, ownFields);
  if (target !== null) return target;
  // «Прочее» and «Дополнительно» over «Мастер» say where it stands, not what it is.
  const over = matchHeading(group, ownFields);
  return over?.fieldId === 'note' ? null : over;
}

function matchWords(key: string): HeadingTarget | null {
  const words = key.split(' ');
  const length = words.join('').length;
  let best: KnownHeading | null = null;
  let bestCover = 0;
  for (const known of knownHeadings) {
    const cover = coverWords(words, known.words) / length;
    // Of equal ones the heading that comes first in the text is meant: «ИНН/КПП» is read as ИНН.
    if (cover > bestCover) {
      best = known;
      bestCover = cover;
    } else if (cover === bestCover && best !== null && key.indexOf(known.key) >= 0) {
      if (key.indexOf(known.key) < positionOf(key, best.key)) best = known;
    }
  }
  const target = best === null || bestCover < leastCover ? undefined : findHeadingTarget(best.key);
  return target === undefined || isOtherHeading(key, target.fieldId) ? null : target;
}

function positionOf(key: string, known: string): number {
  const at = key.indexOf(known);
  return at < 0 ? key.length : at;
}

/** How many letters of the heading the known words stand for; 0 when one of them is missing. */
function coverWords(words: readonly string[], known: readonly string[]): number {
  let covered = 0;
  for (const word of known) {
    const found = words.find((own) => isSameWord(own, word));
    if (found === undefined) return 0;
    covered += found.length;
  }
  return covered;
}

/** Equal, cut short («тел», «рожд»), or one word in two cases: «заказ» and «заказов». Other short words must be equal. */
function isSameWord(one: string, other: string): boolean {
  if (one === other || (one.length >= 3 && other.startsWith(one))) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4) return false;
  const stem = Math.max(4, Math.max(one.length, other.length) - 3);
  return shorter >= stem && one.slice(0, stem) === other.slice(0, stem);
}
