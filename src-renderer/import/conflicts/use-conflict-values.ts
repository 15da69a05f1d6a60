import { formatFieldValue } from '../../contacts/fields/format-field-value.ts';
import { useKnownFields } from '../../contacts/fields/use-known-fields.ts';
import { useFormat } from '../../ui/use-format.ts';

/** Shows a stored value of a field as the owner reads it; one of a field that is gone as it is. */
export function useConflictValues(): (fieldId: string, value: string | number) => string {
  const format = useFormat();
  const known = useKnownFields();
  return (fieldId, value) => {
    const field = known.find(fieldId);
    return field === undefined
      ? String(value)
      : formatFieldValue(field, value, { format, valueLabel: known.valueLabel });
  };
}
