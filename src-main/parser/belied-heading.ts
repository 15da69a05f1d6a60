import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import { prepareChoice } from '../../src-shared/contacts/prepare-choice.ts';
import { parseYesNo } from '../../src-shared/numbers/parse-yes-no.ts';
import type { ColumnContent } from './column-content.ts';

const kindField = contactFields.find(({ id }) => id === 'kind');
const measures = /\d\s*[xх×*]\s*\d/iu;

/**
 * True when the cells under a heading are of another sort than the field that its words mean: «Вид» of an animal,
 * «WhatsApp» with «да» and «нет», «КВ %» that is no flat, «Размеры» of a wardrobe. An empty column belies nothing.
 */
export function isBeliedHeading(
  fieldId: string,
  heading: string,
  { filled, samples }: ColumnContent,
): boolean {
  if (fieldId === 'addresses' && heading.includes('%')) return true;
  if (samples.length === 0) return false;
  if (fieldId === 'kind' && kindField !== undefined) {
    return samples.every((sample) => prepareChoice(kindField, sample) === null);
  }
  if (fieldId === 'size') return samples.every((sample) => measures.test(sample));
  const isSaid = filled > 1 && samples.some((sample) => /\p{L}/u.test(sample));
  return isSaid && fieldId === 'messengers' && samples.every((sample) => parseYesNo(sample) !== null);
}
