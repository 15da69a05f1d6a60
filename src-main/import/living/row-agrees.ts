import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import { normaliseSpelling } from '../../../src-shared/text/normalise-spelling.ts';
import { toSearchForm } from '../../../src-shared/text/search-form.ts';
import { toPointKey, type ContactImage } from '../contact-image.ts';

/**
 * True when a row says of these keys what its card holds: then the owner's own writing of the cells may stay. Of a card
 * with several rows (`alone` false) a row may say less.
 */
export function rowAgrees(
  image: ContactImage,
  contact: PreparedContact,
  keys: readonly string[],
  alone: boolean,
): boolean {
  return keys.every((key) => {
    if (key.startsWith('point:')) return pointsAgree(image, contact, key.slice('point:'.length), alone);
    if (key === 'tags') {
      const said = contact.tags.map(toSearchForm);
      return said.every((tag) => image.tags.has(tag)) && (!alone || image.tags.size <= new Set(said).size);
    }
    if (key === 'source' || key === 'need') {
      const said = contact.dictionary[key];
      const held = image.dictionary.get(key);
      return said === undefined ? !alone || held === undefined : held?.has(normaliseSpelling(said)) === true;
    }
    const isCustom = key.startsWith('custom:');
    const id = Number(key.slice('custom:'.length));
    const said = isCustom ? contact.custom[id] : contact.fields[key];
    const held = isCustom ? image.custom.get(id) : image.fields.get(key);
    return said === held || (said === undefined && !alone);
  });
}

function pointsAgree(
  image: ContactImage,
  { points }: PreparedContact,
  type: string,
  alone: boolean,
): boolean {
  const said = [...new Set(points.filter((point) => point.type === type).map(toPointKey))];
  const held = [...image.points].filter((key) => key.startsWith(`${type} `));
  if (!said.every((key) => image.points.has(key))) return false;
  return !alone || (said.length === held.length && said[0] === held[0]);
}
