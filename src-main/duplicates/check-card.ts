import type { ContactChanges, ContactKind } from '../../src-shared/contacts/contact.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ChannelOutput } from '../../src-shared/contract/contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { createFieldFinder } from '../contacts/find-field.ts';
import { prepareChanges } from '../contacts/prepare-changes.ts';
import { toLocalDay } from '../filters/day-range.ts';
import { composeCardFacts, type CardFacts } from './card-facts.ts';
import { explainPair } from './explain-pair.ts';
import { findTwins } from './find-twins.ts';
import { readModels } from './read-models.ts';
import { usualThreshold } from './find-duplicates.ts';
import { listTwinContacts } from './twin-contacts.ts';

const mostShown = 10;

/** Contacts that a card in a form probably repeats, the likeliest first. A form that cannot be saved as it stands repeats nobody. */
export function checkCard(
  db: BaseDatabase,
  kind: ContactKind,
  changes: ContactChanges,
  exceptId: number | null,
  now: Date,
): ChannelOutput<'duplicates:check'>['twins'] {
  const card = readForm(db, kind, changes, exceptId ?? 0, now);
  if (card === null) return [];
  const { pairs, crowded } = findTwins(db, card, readModels(db), usualThreshold);
  return pairs
    .filter(({ lane }) => lane !== 'family')
    .slice(0, mostShown)
    .flatMap(({ one, other, lane, probability }) => {
      const twin = one.id === card.id ? other : one;
      const [contact] = listTwinContacts(db, [twin.id]);
      return contact === undefined
        ? []
        : [{ ...contact, lane, probability, reasons: explainPair(card, twin, crowded) }];
    });
}

function readForm(
  db: BaseDatabase,
  kind: ContactKind,
  changes: ContactChanges,
  id: number,
  now: Date,
): CardFacts | null {
  try {
    const update = prepareChanges(changes.kind ?? kind, changes, createFieldFinder(db), toLocalDay(now));
    const text = (field: string): string | null => {
      const value = update.fields?.[field];
      return typeof value === 'string' && value !== '' ? value : null;
    };
    return composeCardFacts(
      {
        id,
        kind: update.kind ?? kind,
        lastName: text('lastName'),
        firstName: text('firstName'),
        middleName: text('middleName'),
        birthday: text('birthday'),
        organizationName: text('organizationName'),
        legalForm: text('legalForm'),
        inn: text('inn'),
        kpp: text('kpp'),
        externalId: text('externalId'),
      },
      Object.values(update.replacePoints ?? {}).flat(),
    );
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}
