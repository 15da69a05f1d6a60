import { composeAddress } from '../addresses/compose-address.ts';
import type { ContactDraft, DraftAddressPart } from './contact-draft.ts';
import { putPoint } from './contact-draft.ts';

/** Sorts parts into addresses: one for each kind; a second city of one kind begins a second address. */
function groupParts(parts: readonly DraftAddressPart[]): DraftAddressPart[][] {
  const groups: DraftAddressPart[][] = [];
  for (const part of parts) {
    const group = groups.findLast((candidate) => candidate[0]?.kind === part.kind);
    const repeats = part.part !== 'street' && group?.some((known) => known.part === part.part) === true;
    if (group === undefined || repeats) groups.push([part]);
    else group.push(part);
  }
  return groups;
}

/** Joins the parts of addresses gathered in a draft into address points. Parts of an address that is there as a whole add nothing. */
export function joinAddressParts(draft: ContactDraft): void {
  for (const group of groupParts(draft.addressParts)) {
    const kind = group[0]?.kind ?? null;
    const isKnown = draft.points.some(
      (point) => point.type === 'address' && group.every(({ text }) => point.value.includes(text)),
    );
    if (isKnown) continue;
    putPoint(draft, {
      type: 'address',
      kind,
      service: null,
      value: composeAddress(group).slice(0, 1000),
      extension: null,
      valid: true,
      note: null,
    });
  }
}
