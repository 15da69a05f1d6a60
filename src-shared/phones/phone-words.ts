import type { ParsedPhone } from './parsed-phone.ts';

type Kind = NonNullable<ParsedPhone['kind']>;

const kindWords: readonly (readonly [Kind, RegExp])[] = [
  ['fax', /(?<!\p{L})(?:факс|fax|ф(?=[.:]))/iu],
  ['mobile', /(?<!\p{L})(?:моб|сот|mob|cell)/iu],
  ['work', /(?<!\p{L})(?:раб|служ|офис|work|office|business)/iu],
  ['home', /(?<!\p{L})(?:дом(?!\p{L}*фон)|home)/iu],
];

/** Words that only say «this is a phone», or its kind: they are no note. */
const emptyWords =
  /(?<!\p{L})(?:тел|телеф|телефон\p{L}*|контактн\p{L}*|контакты?|номер\p{L}*|ном|для|связи|связь|звонить|звоните|позвоните|позвонить|мне|мой|на|по|или|и|также|повторяю|еще|ещё|т|ф|м|р|д|phone|tel|number|mob|mobile|моб|мобильн\p{L}*|мобила|сот|сотов\p{L}*|раб|рабоч\p{L}*|служебн\p{L}*|офис\p{L}*|дом|домашн\p{L}*|факс|fax|work|home|office|cell|business)(?!\p{L})\.?/giu;

/** Signs that join nothing: in «после 18:00» and «пн-пт» they stay. */
const looseSigns = /(?<![\p{L}\p{N}])[\s:;,|/+#*()[\]«»"-]+|[:;,|/+#*()[\]«»"-]+(?![\p{L}\p{N}])/gu;

/** What the words beside a number say it is for. */
export function findPhoneKind(words: string): ParsedPhone['kind'] {
  return kindWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** What remains of the words beside a number when the empty ones are taken away; null when nothing is said. */
export function findPhoneNote(words: string): string | null {
  const rest = words.replaceAll(emptyWords, ' ').replaceAll(looseSigns, ' ').replaceAll(/\s+/gu, ' ').trim();
  if (!/\p{L}{2}/u.test(rest)) return null;
  return rest.replaceAll(/^[.\s]+|[.\s]+$/gu, '');
}
