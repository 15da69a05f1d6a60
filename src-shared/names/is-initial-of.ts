import { toSearchForm } from '../text/search-form.ts';

const nameParts: ReadonlySet<string> = new Set(['lastName', 'firstName', 'middleName']);

/** True when one value of a field that is a part of a name is the initial of the other: «И.» says less than «Иван». */
export function isInitialOf(fieldId: string, one: string | number, other: string | number): boolean {
  if (one === other || !nameParts.has(fieldId)) return false;
  const initial = toSearchForm(String(one)).replace(/\.$/u, '');
  const word = toSearchForm(String(other)).replace(/\.$/u, '');
  return initial.length === 1 && word.length > 1 && word.startsWith(initial);
}
