import { useMemo } from 'react';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { useFormat } from '../../ui/use-format.ts';
import { listKnownFields, type KnownFields } from './known-field.ts';

/** The fields of this base with their words; the owner's own join once they have been read. */
export function useKnownFields(): KnownFields {
  const { locale } = useFormat();
  const { data } = useQueryChannel('custom-fields:list', {});
  return useMemo(() => listKnownFields(locale, data?.fields ?? []), [locale, data]);
}
