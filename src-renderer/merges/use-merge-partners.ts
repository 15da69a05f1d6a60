import type { ContactCard } from '../../src-shared/contacts/contact.ts';
import { initialViewState, toContactView } from '../contacts/contact-view-state.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';

type Partner = Readonly<{ id: number; name: string; phones: readonly string[] }>;

const shownAtMost = 8;

/** Cards that a text finds, this one left out; without a text those that look like it. */
export function useMergePartners(
  card: ContactCard,
  search: string,
): Readonly<{ partners: readonly Partner[]; loaded: boolean }> {
  const searching = search !== '';
  const view = toContactView({ ...initialViewState, search });
  const found = useQueryChannel(
    'contacts:find',
    { view, limit: shownAtMost + 1 },
    { enabled: searching, gcTime: 10_000 },
  );
  const ids = [...(found.data?.ids ?? [])].filter((id) => id !== card.id).slice(0, shownAtMost);
  const rows = useQueryChannel(
    'contacts:rows',
    { ids, fields: ['phones'] },
    { enabled: searching && ids.length > 0, gcTime: 10_000 },
  );
  const points = card.points.filter(({ type }) => type === 'phone' || type === 'email');
  const twins = useQueryChannel(
    'duplicates:check',
    {
      kind: card.kind,
      values: {
        fields: card.fields,
        points: points.map(({ type, value }) => ({ type, value })),
      },
      exceptId: card.id,
    },
    { enabled: !searching, gcTime: 10_000 },
  );
  if (!searching) return { partners: twins.data?.twins.slice(0, shownAtMost) ?? [], loaded: true };
  const partners = (rows.data?.rows ?? []).map(({ id, name, cells }) => ({
    id,
    name,
    phones: Array.isArray(cells['phones']) ? cells['phones'] : [],
  }));
  return { partners, loaded: found.data !== undefined };
}
