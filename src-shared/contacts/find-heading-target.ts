import type { AddressPart } from '../addresses/address-part.ts';
import type { MessengerService, PointKind } from './contact-point.ts';
import { contactFields } from './contact-fields.ts';
import { toHeadingKey } from './heading-key.ts';
import { pointHeadingKinds } from './point-heading-kinds.ts';

/** The field a heading means, with what it says of the points of its column. */
export type HeadingTarget = Readonly<{
  fieldId: string;
  pointKind: PointKind | null;
  service?: MessengerService;
  part?: AddressPart;
}>;

const targets: ReadonlyMap<string, HeadingTarget> = new Map([
  ...contactFields.flatMap((field) =>
    field.headings.map((heading): [string, HeadingTarget] => [
      heading,
      { fieldId: field.id, pointKind: null },
    ]),
  ),
  ...[...pointHeadingKinds].map(([heading, { field, ...hint }]): [string, HeadingTarget] => [
    heading,
    { fieldId: field, ...hint },
  ]),
]);

/** Words other programs add to say whose column it is: «Рабочий телефон (компания)», «Контакт: Другой телефон». */
const ownerWords = /^(?:контакт|клиент|компания) | (?:контакт|контакта|компания|клиент|клиента)$/gu;
const numberWords = /(?<=\p{L})\d+(?= |$)|(?:^| )\d+(?= |$)/gu;

function squeeze(text: string): string {
  return text.replaceAll(/ +/gu, ' ').trim();
}

/** Finds the field of the list that a heading means: as written, then without numbers («Телефон1», «E-mail 2 - Value»), then without the owner's word. Undefined when the list does not know the heading. */
export function findHeadingTarget(heading: string): HeadingTarget | undefined {
  const key = toHeadingKey(heading);
  const withoutNumbers = squeeze(key.replaceAll(numberWords, ''));
  const withoutOwner = squeeze(withoutNumbers.replaceAll(ownerWords, ''));
  return targets.get(key) ?? targets.get(withoutNumbers) ?? targets.get(withoutOwner);
}
