import type { ContactField } from './contact-field.ts';

/** Columns of one value by their nature: a second one would be another value, not more of the same. */
const singleIds: ReadonlySet<string> = new Set(['externalId']);

/** True when several columns can fill the field together: points, tags, whole names and texts. Parts of a name, dates and numbers have one column each. */
export function joinsColumns({ id, kind, section }: Pick<ContactField, 'id' | 'kind' | 'section'>): boolean {
  if (kind === 'points' || kind === 'tags' || kind === 'longText' || id === 'fullName') return true;
  return kind === 'text' && section !== 'name' && !singleIds.has(id);
}
