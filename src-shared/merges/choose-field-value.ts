import type { ContactField } from '../contacts/contact-field.ts';
import { chooseBestValue, listCandidates } from './choose-best-value.ts';
import { chooseConsent } from './choose-consent.ts';
import { joinTexts } from './join-texts.ts';
import { mergeRuleOf } from './merge-rule-of.ts';
import type { ChosenValue, MergingCard } from './merging-card.ts';
import { saysTheSame } from './says-more.ts';

type Field = Pick<ContactField, 'id' | 'kind' | 'editable' | 'storage' | 'group' | 'merged'>;

/** What a merge proposes for a field; the card that stays comes first. Null when no card has a value. */
export function chooseFieldValue(field: ContactField, cards: readonly MergingCard[]): ChosenValue | null {
  const candidates = listCandidates(field.id, cards);
  const [first] = candidates;
  const rule = mergeRuleOf(field);
  if (rule === 'none' || rule === 'united') return null;
  if (rule === 'strictest') return chooseStrictest(field, cards);
  if (first === undefined) return null;
  if (rule === 'survivor') return { value: first.value, from: first.card.id, why: 'survivor' };
  if (candidates.every(({ value }) => saysTheSame(value, first.value))) return chooseBestValue(field, cards);
  if (rule === 'oldest') return chooseOldest(field, cards);
  if (rule === 'joined') return chooseJoined(field, cards);
  if (rule === 'figure') return chooseFigure(field, cards);
  return rule === 'latestDate' ? chooseLargest(field, cards) : chooseBestValue(field, cards);
}

function chooseStrictest({ id }: Field, cards: readonly MergingCard[]): ChosenValue | null {
  const card = chooseConsent(cards);
  const value = card?.values[id];
  return card === null || value === undefined ? null : { value, from: card.id, why: 'strictest' };
}

function chooseOldest({ id }: Field, cards: readonly MergingCard[]): ChosenValue | null {
  const [oldest] = listCandidates(id, cards).toSorted((one, other) =>
    one.card.createdAt.localeCompare(other.card.createdAt),
  );
  return oldest === undefined ? null : { value: oldest.value, from: oldest.card.id, why: 'earliest' };
}

function chooseJoined({ id }: Field, cards: readonly MergingCard[]): ChosenValue {
  const candidates = listCandidates(id, cards);
  const value = joinTexts(candidates.map((each) => String(each.value)));
  const whole = candidates.find((each) => each.value === value);
  return whole === undefined
    ? { value, from: null, why: 'joined' }
    : { value, from: whole.card.id, why: 'fuller' };
}

/**
 * An opening figure is what a list said of a client up to its day. Two rows of one list are two accounts of the client:
 * they are added. Two lists tell of the same purchases at different times: the larger one contains the other.
 */
function chooseFigure(field: Field, cards: readonly MergingCard[]): ChosenValue | null {
  const candidates = listCandidates(field.id, cards);
  const lists = candidates.map(({ card }) => card.importOperationId);
  const isOneList = lists[0] !== null && lists.every((list) => list === lists[0]);
  if (!isOneList) return chooseLargest(field, cards);
  return { value: candidates.reduce((sum, { value }) => sum + Number(value), 0), from: null, why: 'added' };
}

function chooseLargest({ id }: Field, cards: readonly MergingCard[]): ChosenValue | null {
  const candidates = listCandidates(id, cards);
  const [first] = candidates;
  if (first === undefined) return null;
  const largest = candidates.reduce((most, each) => (each.value > most.value ? each : most), first);
  return { value: largest.value, from: largest.card.id, why: 'largest' };
}
