import { useDebouncedValue } from '@mantine/hooks';
import { parseEmails } from '../../../src-shared/emails/parse-emails.ts';
import { parsePhones } from '../../../src-shared/phones/parse-phones.ts';
import { initialViewState, toContactView } from '../../contacts/contact-view-state.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import type { ShownTwin } from './twin-list.tsx';

const pause = 200;
const askedAtMost = 5;
const nobody: readonly ShownTwin[] = [];

/** The phone or the e-mail that is meant, as it is stored; an empty text until it is whole. */
function readPoint(type: 'phone' | 'email', typed: string): string {
  const [first] = type === 'phone' ? parsePhones(typed) : parseEmails(typed);
  return first?.valid === true ? first.value : '';
}

/** The other cards that have a phone or an e-mail already, asked when the typing pauses. */
export function usePointHolders(
  type: 'phone' | 'email',
  typed: string,
  exceptId: number,
): readonly ShownTwin[] {
  const value = readPoint(type, typed);
  const [search] = useDebouncedValue(value, pause);
  const field = type === 'phone' ? 'phones' : 'emails';
  const view = toContactView({ ...initialViewState, search });
  const found = useQueryChannel(
    'contacts:find',
    { view, limit: askedAtMost },
    { enabled: search !== '', gcTime: 10_000 },
  );
  const ids = [...(found.data?.ids ?? [])].filter((id) => id !== exceptId);
  const rows = useQueryChannel(
    'contacts:rows',
    { ids, fields: ['phones', 'emails'] },
    { enabled: search !== '' && ids.length > 0, gcTime: 10_000 },
  );
  if (value === '' || value !== search || ids.length === 0) return nobody;
  return (rows.data?.rows ?? []).flatMap(({ id, name, cells }) => {
    const list = (of: string): string[] => {
      const held = cells[of];
      return Array.isArray(held) ? held : [];
    };
    if (!list(field).includes(value)) return [];
    return [
      {
        id,
        name,
        phones: list('phones'),
        emails: list('emails'),
        reasons: [{ field: type, agreement: 'same' as const, values: [value, value] }],
      },
    ];
  });
}
