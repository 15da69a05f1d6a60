import { passesCheck, saysMore, saysTheSame } from './says-more.ts';
import type { ChosenValue, MergingCard, MergingValue } from './merging-card.ts';

type Candidate = Readonly<{ card: MergingCard; value: MergingValue }>;

/** The cards that fill a field, in their order. */
export function listCandidates(fieldId: string, cards: readonly MergingCard[]): readonly Candidate[] {
  return cards.flatMap((card) => {
    const value = card.values[fieldId];
    return value === undefined ? [] : [{ card, value }];
  });
}

/** «Семёнов» before «Семенов»: somebody has taken care. Among equals the first. */
function preferCareful(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(({ value }) => /ё/iu.test(String(value))) ?? candidates[0];
}

/**
 * The best value of a field among cards, the one that stays first: one that passes its check before one that fails it,
 * one that says more before what it contains, otherwise of the card that was edited last. Null when nobody has any.
 */
export function chooseBestValue(
  field: Readonly<{ id: string; kind: string }>,
  cards: readonly MergingCard[],
): ChosenValue | null {
  const all = listCandidates(field.id, cards);
  const valid = all.filter(({ value }) => passesCheck(field.id, value));
  const checked = valid.length > 0 ? valid : all;
  const full = checked.filter(
    ({ value }) => !checked.some((other) => saysMore(field.id, field.kind, other.value, value)),
  );
  const careful = preferCareful(full);
  if (careful === undefined) return null;
  const { value } = careful;
  const from = careful.card.id;
  if (all.length === 1) return { value, from, why: 'only' };
  if (full.every((each) => saysTheSame(each.value, value))) {
    if (full.length === all.length) return { value, from, why: 'same' };
    return { value, from, why: full.length < checked.length ? 'fuller' : 'valid' };
  }
  const latest = full.reduce((last, each) => (each.card.updatedAt > last.card.updatedAt ? each : last));
  return { value: latest.value, from: latest.card.id, why: 'latest' };
}
