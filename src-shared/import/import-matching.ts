import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';
import type { MatchKey } from './import-decision.ts';
import type { ImportColumn } from './import-preview.ts';

/** Whom the rows of a file met, as far as the owner may decide about it. */
export const importMatchingSchema = z.strictObject({
  /** Rows that are of contacts of the base: their columns may have policies. */
  met: z.number().int().nonnegative(),
  /** Rows that probably are a contact, though not for certain. */
  likely: z.number().int().nonnegative(),
  /** Rows whose cards lie in the trash, with the first of them. */
  trash: z.strictObject({
    count: z.number().int().nonnegative(),
    samples: z
      .array(z.strictObject({ row: z.number().int().positive(), name: z.string(), contactId: idSchema }))
      .max(50),
  }),
});
export type ImportMatching = z.infer<typeof importMatchingSchema>;

type Proposal = Readonly<{
  key: Exclude<MatchKey, 'auto' | 'none'>;
  /** The share of the rows that have it, in whole per cent. */
  percent: number;
}>;

const fieldsOfKeys = [
  ['externalId', ['externalId']],
  ['inn', ['inn']],
  ['phone', ['phones', 'contactsMixed']],
  ['email', ['emails']],
  ['nameBirthday', ['birthday']],
] as const;
const leastShare = 0.5;

/** The surest key that at least half of the rows have, else the one that most have; null when none is filled. */
export function proposeMatchKey(columns: readonly ImportColumn[], rows: number): Proposal | null {
  let best: Proposal | null = null;
  for (const [key, fieldIds] of fieldsOfKeys) {
    const filled = columns
      .filter(({ fieldId }) => fieldIds.some((id) => id === fieldId))
      .reduce((most, column) => Math.max(most, column.filled), 0);
    if (filled === 0 || rows === 0) continue;
    const share = Math.min(1, filled / rows);
    const proposal = { key, percent: Math.floor(share * 100) };
    if (share >= leastShare) return proposal;
    if (best === null || proposal.percent > best.percent) best = proposal;
  }
  return best;
}
