import type { AddressPart } from '../addresses/address-part.ts';
import type { MessengerService, PointKind } from './contact-point.ts';
import { fieldsEn } from '../words/en/fields.ts';
import { importAttentionEn } from '../words/en/import-attention.ts';
import { livingEn } from '../words/en/living.ts';
import { importAttentionRu } from '../words/ru/import-attention.ts';
import { livingRu } from '../words/ru/living.ts';
import { fieldsRu } from '../words/ru/fields.ts';
import { contactFields, findContactField } from './contact-fields.ts';
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

/** Headings of the program's own exports, in each language: null for what the program computes and takes from no file. */
const ownHeadings: ReadonlyMap<string, HeadingTarget | null> = new Map([
  ...[importAttentionRu, importAttentionEn].flatMap(({ row, reason }): [string, null][] => [
    [toHeadingKey(row), null],
    [toHeadingKey(reason), null],
  ]),
  ...[livingRu, livingEn].map(({ idHeading }): [string, null] => [toHeadingKey(idHeading), null]),
  ...[fieldsRu, fieldsEn].flatMap((labels) =>
    Object.entries(labels).map(([id, label]): [string, HeadingTarget | null] => {
      const heading = toHeadingKey(label);
      const fieldId = id === 'name' ? 'fullName' : id;
      const taken = fieldId === 'fullName' || findContactField(fieldId)?.editable === true;
      return [heading, taken ? { fieldId, pointKind: null } : null];
    }),
  ),
]);

/** Words other programs add to say whose column it is («Рабочий телефон (компания)», «Контакт: Другой телефон», «Долг контрагента») or that it holds the value itself («Телефон 1 – Значение»). */
const ownerWords =
  /^(?:контакт|клиент|компания) | (?:контакт|компания|клиент|контакта|клиента|контрагента|партнера|покупателя|заказчика|контактного лица|владельца|родителя|значение)$/gu;
const numberWords = /(?<=\p{L})\d+(?= |$)|(?:^| )\d+(?= |$)/gu;

/** «И.Н.Н.», «Ф. И. О.»: an abbreviation with a point after each letter. */
const spelledOut = /^\p{L}(?: \p{L}){2,3}$/u;

function squeeze(text: string): string {
  return text.replaceAll(/ +/gu, ' ').trim();
}

/** True for a column of the program's own exports that holds what the program computes: «Заполненность, %», «Добавлен». */
export function isComputedHeading(heading: string): boolean {
  return ownHeadings.get(toHeadingKey(heading)) === null;
}

/** Finds the field of the list that a heading means: the field's own name, a heading as written, then without numbers («Телефон1», «E-mail 2 - Value»), then without the owner's word. Undefined when the list does not know the heading. */
export function findHeadingTarget(heading: string): HeadingTarget | undefined {
  const key = toHeadingKey(heading);
  const own = ownHeadings.get(key);
  if (own !== undefined) return own ?? undefined;
  if (spelledOut.test(key)) return targets.get(key) ?? targets.get(key.replaceAll(' ', ''));
  const withoutNumbers = squeeze(key.replaceAll(numberWords, ''));
  const withoutOwner = squeeze(withoutNumbers.replaceAll(ownerWords, ''));
  return targets.get(key) ?? targets.get(withoutNumbers) ?? targets.get(withoutOwner);
}
