import { prepareCached } from '../base/prepare-cached.ts';
import { contactPointSchema } from '../../src-shared/contacts/contact-point.ts';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { rankSurvivors } from '../../src-shared/merges/choose-survivor.ts';
import type { MergedCard, MergedField, MergeProposal } from '../../src-shared/merges/merge-proposal.ts';
import { mergeRuleOf } from '../../src-shared/merges/merge-rule-of.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { chooseValues, type ChosenValues } from './choose-columns.ts';
import { countKeptRows } from './kept-rows.ts';
import { listMergedFields, readMergingCards, type ReadCard } from './read-merging-cards.ts';
import { readOrderedCards } from './unite-cards.ts';
import { planUnitedPoints } from './uniting-points.ts';

/** The card that should stay among these. Throws AppError `notFound`. */
export function proposeSurvivor(db: BaseDatabase, contactIds: readonly number[]): number | undefined {
  const cards = readMergingCards(db, contactIds, listMergedFields(db));
  return rankSurvivors(cards.map(({ card }) => card))[0]?.id;
}

/** What a merge of these cards would make; nothing is written. Throws AppError `notFound` unless all of them stand, `invalidInput`. */
export function proposeMerge(
  db: BaseDatabase,
  contactIds: readonly number[],
  wanted: number | undefined,
): MergeProposal {
  const fields = listMergedFields(db);
  const survivorId = wanted ?? proposeSurvivor(db, contactIds) ?? 0;
  const cards = readOrderedCards(db, { contactIds, survivorId }, fields);
  const chosen = chooseValues(cards, fields, []);
  const ids = cards.map(({ card }) => card.id);
  return {
    survivorId,
    contacts: cards.map((card) => describeCard(db, card)),
    fields: fields.flatMap((field) => describeField(field, cards, chosen)),
    points: describePoints(db, ids),
    tags: prepareCached<[string], string>(
      db,
      `SELECT DISTINCT label FROM contact_tags JOIN tags ON tags.id = tag_id
         WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY normal_label`,
    )
      .pluck()
      .all(JSON.stringify(ids)),
    kept: countKeptRows(db, ids),
  };
}

function describeCard(db: BaseDatabase, { card, name, kind }: ReadCard): MergedCard {
  const count = (table: string): number =>
    prepareCached<[number], number>(db, `SELECT count(*) FROM ${table} WHERE contact_id = ?`)
      .pluck()
      .get(card.id) ?? 0;
  return {
    id: card.id,
    name,
    kind,
    createdAt: card.createdAt,
    updatedAt: card.updatedAt,
    counts: {
      points: count('contact_points'),
      interactions: count('interactions'),
      orders: count('orders'),
      payments: count('payments'),
      tags: count('contact_tags'),
    },
  };
}

function describeField(field: ContactField, cards: readonly ReadCard[], chosen: ChosenValues): MergedField[] {
  const values = cards.flatMap(({ card }) => {
    const value = card.values[field.id];
    return value === undefined ? [] : [{ contactId: card.id, value }];
  });
  const result = chosen.get(field.id);
  if (values.length === 0) return [];
  const locked = mergeRuleOf(field) === 'strictest';
  // A day of consent may fall away with its consent: then nothing is proposed.
  if (result === undefined)
    return [{ fieldId: field.id, values, value: null, chosenFrom: null, why: 'strictest', locked }];
  const { value, from, why } = result;
  return [{ fieldId: field.id, values, value, chosenFrom: from, why, locked }];
}

function describePoints(db: BaseDatabase, ids: readonly number[]): MergeProposal['points'] {
  const types = new Set<string>();
  return planUnitedPoints(db, ids).map(({ shown, doubles }) => {
    const primary = !types.has(shown.type);
    types.add(shown.type);
    const { type, value, kind, service, extension, valid } = shown;
    return {
      ...contactPointSchema
        .omit({ id: true, note: true })
        .parse({ type, value, kind, service, extension, valid, primary }),
      from: [...new Set([shown, ...doubles].map(({ contactId }) => contactId))],
    };
  });
}
