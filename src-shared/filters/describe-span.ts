import type { TimeSpan } from '../dates/time-span.ts';
import type { FormatLocale } from '../format/format-locale.ts';
import { formatNumber } from '../format/format-number.ts';
import { filterSentencesEn, spanWordsEn } from '../words/en/filter-sentences.ts';
import { fillWords } from '../words/fill-words.ts';
import { filterSentencesRu, spanWordsRu } from '../words/ru/filter-sentences.ts';

/** A span in the forms that sentences need: «6 месяцев» after «больше», «неделю» before «назад», «за последние 6 месяцев», «в ближайшие 6 месяцев». */
export type DescribedSpan = Readonly<{ of: string; ago: string; last: string; next: string }>;

const spanWords = { ru: spanWordsRu, en: spanWordsEn };
const sentences = { ru: filterSentencesRu, en: filterSentencesEn };
const plurals = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

/** Puts a span of time into words. */
export function describeSpan({ count, unit }: TimeSpan, locale: FormatLocale): DescribedSpan {
  const words = spanWords[locale][unit];
  const sentence = sentences[locale];
  const rule = plurals[locale].select(count);
  const isOne = rule === 'one';
  const shown = formatNumber(count, locale);
  const of = `${shown} ${isOne ? words.ofOne : words.ofMany}`;
  const word = isOne ? words.one : rule === 'few' ? words.few : words.many;
  const span = count === 1 ? word : `${shown} ${word}`;
  // Russian says «неделю назад», English keeps its "1 week ago".
  const ago = locale === 'ru' ? span : of;
  if (count === 0) return { of, ago, last: sentence.today, next: sentence.today };
  return {
    of,
    ago,
    last: isOne
      ? fillWords(sentence.lastOne, { which: words.last, span })
      : fillWords(sentence.last, { span }),
    next: isOne
      ? fillWords(sentence.nextOne, { which: words.next, span })
      : fillWords(sentence.next, { span }),
  };
}
