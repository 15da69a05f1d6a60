import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { chooseConsent } from '../../src-shared/merges/choose-consent.ts';
import { chooseFieldValue } from '../../src-shared/merges/choose-field-value.ts';
import { mergeRuleOf } from '../../src-shared/merges/merge-rule-of.ts';
import type { ChosenValue } from '../../src-shared/merges/merging-card.ts';
import type { MergeChoice } from '../../src-shared/merges/merges-contract.ts';
import type { RawCard, ReadCard } from './read-merging-cards.ts';

/** Values by field id, the owner's choices before what is proposed. */
export type ChosenValues = ReadonlyMap<string, ChosenValue>;

/**
 * Chooses the values of the united card; the card that stays comes first. Throws AppError `invalidInput` for a choice
 * that cannot be made: of a field that is not chosen, of a consent, of a card that says nothing.
 */
export function chooseValues(
  cards: readonly ReadCard[],
  fields: readonly ContactField[],
  choices: readonly MergeChoice[],
): ChosenValues {
  const chosen = new Map<string, ChosenValue>();
  const asked = new Map(choices.map(({ fieldId, contactId }) => [fieldId, contactId]));
  const rules = cards.map(({ card }) => card);
  for (const field of fields) {
    const from = asked.get(field.id);
    asked.delete(field.id);
    const value = from === undefined ? chooseFieldValue(field, rules) : takeChoice(field, cards, from);
    if (value !== null) chosen.set(field.id, value);
  }
  if (asked.size > 0) throw new AppError('invalidInput');
  return chosen;
}

function takeChoice(field: ContactField, cards: readonly ReadCard[], from: number): ChosenValue {
  const value = cards.find(({ card }) => card.id === from)?.card.values[field.id];
  if (value === undefined || mergeRuleOf(field) === 'strictest') throw new AppError('invalidInput');
  return { value, from, why: 'survivor' };
}

/** The columns of the card that stays, by SQL name, with the values that it gets; own fields are not among them. */
export function composeColumns(
  cards: readonly ReadCard[],
  fields: readonly ContactField[],
  chosen: ChosenValues,
): ReadonlyMap<string, string | number | null> {
  const raws = new Map(cards.map(({ card, raw }) => [card.id, raw]));
  const columns = new Map<string, string | number | null>();
  const consent = chooseConsent(cards.map(({ card }) => card));
  for (const field of fields) {
    const column = findColumn(field);
    if (column === null) continue;
    if (mergeRuleOf(field) === 'strictest') {
      // A day belongs to its state: a refusal without a day does not get the day of a consent.
      if (consent !== null) columns.set(column, readRaw(raws.get(consent.id), column));
      continue;
    }
    const value = chosen.get(field.id);
    if (value === undefined) continue;
    columns.set(column, value.from === null ? toCell(value) : readRaw(raws.get(value.from), column));
  }
  const oldest = cards.map(({ card }) => card.createdAt).toSorted()[0];
  if (oldest !== undefined) columns.set('created_at', oldest);
  return columns;
}

/** The column of contacts in which a field lives; null for one that lives elsewhere. */
export function findColumn({ storage }: ContactField): string | null {
  return storage.in === 'column' || storage.in === 'dictionary' ? storage.column : null;
}

function readRaw(raw: RawCard | undefined, column: string): string | number | null {
  return raw?.[column] ?? null;
}

function toCell({ value }: ChosenValue): string | number {
  return typeof value === 'boolean' ? Number(value) : value;
}
