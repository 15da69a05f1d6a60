import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import type { ContactField, PointType } from '../../src-shared/contacts/contact-field.ts';
import type { PointInput } from '../../src-shared/contacts/contact-point.ts';
import { prepareFieldValue } from '../../src-shared/contacts/prepare-field.ts';
import type { WantedPoint } from './point-writer.ts';

const fieldsByType: ReadonlyMap<PointType, ContactField> = new Map(
  contactFields.flatMap((field) => (field.storage.in === 'points' ? [[field.storage.type, field]] : [])),
);

/**
 * Normalises the points of a form, by type, the primary one first. What cannot be read as a phone or an e-mail is kept
 * as typed with `valid` false; two numbers in one input make two points. `today` is ISO.
 */
export function preparePointsInput(
  inputs: readonly PointInput[],
  today: string,
): Partial<Record<PointType, WantedPoint[]>> {
  const byType: Partial<Record<PointType, WantedPoint[]>> = {};
  for (const input of inputs.toSorted((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false))) {
    const field = fieldsByType.get(input.type);
    if (field === undefined) continue;
    const { kind, service, note, id } = input;
    // A type named with values that say nothing is a type that is emptied.
    byType[input.type] ??= [];
    const { points } = prepareFieldValue(field, input.value, { today, pointKind: kind, service });
    for (const [index, point] of points.entries()) {
      const list = (byType[point.type] ??= []);
      list.push({
        ...point,
        kind: kind === undefined ? point.kind : (kind ?? null),
        note: note ?? point.note,
        id: index === 0 && point.type === input.type ? id : undefined,
      });
    }
  }
  return byType;
}
