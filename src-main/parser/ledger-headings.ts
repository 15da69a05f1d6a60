import { toHeadingKey } from '../../src-shared/contacts/heading-key.ts';
import { orderFields, type OrderFieldName } from '../../src-shared/orders/order-fields.ts';

/** The field of a ledger that a heading means, and how much of the heading its known words cover, up to 1. */
export type LedgerHeading = Readonly<{ name: OrderFieldName; cover: number }>;

const known: ReadonlyMap<string, OrderFieldName> = new Map(
  orderFields.flatMap(({ name, headings }) => headings.map((heading) => [heading, name])),
);
const leastCover = 0.6;
/** Words that change nothing of a heading: whose it is, in what money. */
const idleWords = new Set(['руб', 'р', 'rub', 'в', 'за', 'по', 'заказа', 'заказу', 'продажи', 'тыс', 'шт']);

/** Matches a heading as written, then without idle words, then by known words that cover most of it («Дата заказа клиента»). */
export function matchLedgerHeading(heading: string): LedgerHeading | null {
  const key = toHeadingKey(heading);
  const exact = known.get(key) ?? known.get(dropIdle(key));
  if (exact !== undefined) return { name: exact, cover: 1 };
  // «№» alone is often the number of the order: anything that says so in words goes first.
  if (key === '№') return { name: 'number', cover: 0.5 };
  // «Чек №», «№ чека»: the sign may stand on either side.
  if (key.includes('№') && known.get(key.replaceAll(/\s*№\s*/gu, ' ').trim()) === 'number') {
    return { name: 'number', cover: 1 };
  }
  const words = key.split(' ');
  let best: LedgerHeading | null = null;
  for (const [text, name] of known) {
    const parts = text.split(' ');
    if (text.length < 4 || !parts.every((part) => words.includes(part))) continue;
    const cover = parts.join('').length / words.join('').length;
    if (cover >= leastCover && cover < 1 && cover > (best?.cover ?? 0)) best = { name, cover };
  }
  return best;
}

function dropIdle(key: string): string {
  return key
    .split(' ')
    .filter((word) => !idleWords.has(word))
    .join(' ');
}
