import type { PointType } from '../../../src-shared/contacts/contact-field.ts';
import type { ContactPoint, PointInput } from '../../../src-shared/contacts/contact-point.ts';
import type { ContactChanges } from '../../../src-shared/contacts/contact.ts';
import { fillWords } from '../../../src-shared/words/fill-words.ts';
import { pointsRu } from '../../../src-shared/words/ru/points.ts';

const fieldsByType: Readonly<Record<PointType, string>> = {
  phone: 'phones',
  email: 'emails',
  messenger: 'messengers',
  site: 'sites',
  address: 'addresses',
};

/** What may be changed of one point. */
export type PointEdit = Readonly<Partial<Pick<PointInput, 'value' | 'kind' | 'service' | 'primary'>>>;

/** A stored point as the form sends it back; the extension of a phone goes with its number. */
function toInput(point: ContactPoint): PointInput {
  const value =
    point.extension === null
      ? point.value
      : fillWords(pointsRu.phoneWithExtension, {
          value: point.value,
          extension: point.extension,
        });
  const { id, type, kind, service, primary, note } = point;
  return { id, type, kind, service, primary, note, value };
}

/** The change that makes these all the points of a type. A type left without points is emptied by its field. */
function replaceAll(type: PointType, points: readonly PointInput[]): ContactChanges {
  return points.length === 0 ? { fields: { [fieldsByType[type]]: [] } } : { points: [...points] };
}

/** Points of one type, the primary first. */
export function listPoints(points: readonly ContactPoint[], type: PointType): readonly ContactPoint[] {
  return points.filter((point) => point.type === type);
}

/** The change that edits one point. A number typed anew comes with its own extension. */
export function editPoint(
  points: readonly ContactPoint[],
  point: ContactPoint,
  edit: PointEdit,
): ContactChanges {
  const inputs = listPoints(points, point.type).map((each) => {
    if (each.id !== point.id)
      return edit.primary === true ? { ...toInput(each), primary: false } : toInput(each);
    return { ...toInput(each), ...edit };
  });
  return replaceAll(point.type, inputs);
}

/** The change that takes one point away. */
export function removePoint(points: readonly ContactPoint[], point: ContactPoint): ContactChanges {
  const kept = listPoints(points, point.type).filter(({ id }) => id !== point.id);
  return replaceAll(point.type, kept.map(toInput));
}

/** The change that adds a point; the first of its type is the primary one. */
export function addPoint(points: readonly ContactPoint[], type: PointType, value: string): ContactChanges {
  return replaceAll(type, [...listPoints(points, type).map(toInput), { type, value }]);
}
