import { tidyLine } from '../text/tidy-text.ts';
import { findGender } from './person-gender.ts';
import type { PersonName } from './person-name.ts';

/** Takes a whole name to pieces by the places of its words alone: family name, first name, the rest. Letters stay as they are. */
export function splitNameAsWritten(text: string): PersonName {
  const [lastName = null, firstName = null, ...rest] = tidyLine(text)
    .split(' ')
    .filter((word) => word !== '');
  const middleName = rest.length === 0 ? null : rest.join(' ');
  const gender = findGender({ lastName, firstName, middleName });
  return { lastName, firstName, middleName, gender, certain: false, note: null };
}
