import { putPoint, type ContactDraft } from './contact-draft.ts';
import { partNameFromReach } from './part-name-from-reach.ts';
import { preparePoints } from './prepare-points.ts';

const nameIds = ['fullName', 'lastName', 'firstName', 'organizationName'] as const;

/** Phones and e-mails that stand in the cell of a name become points, after those of columns of their own. Changes the draft. */
export function takeReachOutOfNames(draft: ContactDraft): void {
  for (const id of nameIds) {
    const text = draft.fields[id];
    const parted = typeof text === 'string' ? partNameFromReach(text) : null;
    if (parted === null) continue;
    if (/\p{L}/u.test(parted.name)) draft.fields[id] = parted.name;
    else delete draft.fields[id];
    const rules = { today: '' };
    for (const phone of parted.phones) {
      for (const point of preparePoints('phone', phone, rules).points) putPoint(draft, point);
    }
    for (const email of parted.emails) {
      for (const point of preparePoints('email', email, rules).points) putPoint(draft, point);
    }
  }
}
