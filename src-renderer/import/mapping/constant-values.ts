import { prepareFieldValue } from '../../../src-shared/contacts/prepare-field.ts';
import type { KnownField } from '../../contacts/fields/known-field.ts';
import { groupTargetFields, type TargetGroup } from '../target-fields.ts';

/** What tells one client from another: the same for every row it would make one of all. */
const ownIds: ReadonlySet<string> = new Set([
  'fullName',
  'lastName',
  'firstName',
  'middleName',
  'inn',
  'kpp',
  'ogrn',
  'externalId',
  'contactsMixed',
]);

/** Fields that every row of a file may share. */
export function listConstantFields(fields: readonly KnownField[]): readonly TargetGroup[] {
  return groupTargetFields(
    fields.filter(({ id }) => !ownIds.has(id)),
    '',
  );
}

/** The words of a closed list of values; null for a field that takes any text. */
export function listConstantValues(
  { id, kind, values }: KnownField,
  valueLabel: (fieldId: string, value: string) => string,
): readonly string[] | null {
  if (kind === 'yesNo') return ['yes', 'no'].map((value) => valueLabel(id, value));
  return kind === 'enum' ? (values ?? []).map((value) => valueLabel(id, value)) : null;
}

/** True when the rules that read cells make a right value of the text. */
export function fitsField(field: KnownField, text: string, today: string): boolean {
  const { value, points, tags, problems } = prepareFieldValue(field, text, { today });
  return problems.length === 0 && (value !== null || points.length > 0 || tags.length > 0);
}
