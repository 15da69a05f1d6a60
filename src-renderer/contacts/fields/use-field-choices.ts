import { useMemo } from 'react';
import type { DictionaryName } from '../../../src-shared/contacts/contact-field.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import type { KnownField } from './known-field.ts';
import { useKnownFields } from './use-known-fields.ts';

/** A value that may be picked, with its word. */
export type FieldChoice = Readonly<{ value: string; label: string }>;

/** The values that a field has or may have: a closed list, a dictionary, the known tags; null where anything goes. */
export function useFieldChoices(field: KnownField): readonly FieldChoice[] | null {
  const { valueLabel } = useKnownFields();
  const dictionary: DictionaryName | null =
    field.storage.in === 'dictionary' ? field.storage.dictionary : null;
  const ofDictionary = useQueryChannel(
    'dictionaries:list',
    { dictionary: dictionary ?? 'source' },
    { enabled: dictionary !== null },
  );
  const ofTags = useQueryChannel('tags:list', {}, { enabled: field.kind === 'tags' });
  return useMemo(() => {
    if (field.kind === 'enum') {
      return (field.values ?? []).map((value) => ({ value, label: valueLabel(field.id, value) }));
    }
    if (dictionary !== null) return toChoices(ofDictionary.data?.values);
    return field.kind === 'tags' ? toChoices(ofTags.data?.tags) : null;
  }, [field, valueLabel, dictionary, ofDictionary.data, ofTags.data]);
}

function toChoices(values: readonly { label: string }[] = []): readonly FieldChoice[] {
  return values.map(({ label }) => ({ value: label, label }));
}
