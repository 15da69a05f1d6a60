import { normalisePhone } from '../../src-shared/phones/normalise-phone.ts';
import { readVcardText, type VcardProperty } from './vcard-property.ts';

/** Types by what they say of a phone, the telling ones first. */
const typeWords: readonly (readonly [string, string])[] = [
  ['FAX', 'факс'],
  ['CELL', 'моб.'],
  ['IPHONE', 'моб.'],
  ['WORK', 'раб.'],
  ['HOME', 'дом.'],
];

/** Apple's and Google's own labels that say no more than the types do. */
const labelWords: readonly (readonly [RegExp, string])[] = [
  [/fax$/iu, 'факс'],
  [/^(?:mobile|iphone|cell)$/iu, 'моб.'],
  [/^work$/iu, 'раб.'],
  [/^home$/iu, 'дом.'],
  [/^(?:main|other|phone|телефон|другой|основной)$/iu, ''],
];

/** A phone as a cell shows it: the number, before it what it is for («моб.», «Секретарь»), after it the extension. A number that is none (112, *100#) stands alone. */
export function readVcardPhone({ types, value }: VcardProperty, label: string): string {
  const text = readVcardText(value);
  const [, number = '', extension = ''] =
    /^(?:tel:)?([^;]*?)(?:;ext=(\d+).*|;.*|[,pwх]+\s*(\d{1,6})#?)?$/iu.exec(text) ?? [];
  const pause = /[,pw]+(\d{1,6})#?$/iu.exec(text)?.[1] ?? '';
  const bare = number.trim();
  if (normalisePhone(bare) === null) return bare || text;
  const added = extension || pause;
  const words = wordsOf(types, label);
  return `${words === '' ? '' : `${words} `}${bare}${added === '' ? '' : ` доб. ${added}`}`;
}

function wordsOf(types: ReadonlySet<string>, label: string): string {
  if (label !== '') {
    const known = labelWords.find(([pattern]) => pattern.test(label));
    if (known !== undefined) return known[1];
    // Numbers and separators would be read as another number.
    return label
      .replaceAll(/\S*\d\S*|[,;|/+()]+/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim()
      .slice(0, 60);
  }
  return typeWords.find(([type]) => types.has(type))?.[1] ?? '';
}
