import { createContext, useContext } from 'react';
import type { ColumnPolicy } from '../../../src-shared/import/import-decision.ts';
import type { ImportDecision } from '../import-decision.ts';

/** The policies of the columns and the way to choose one; null while the file meets no client of the base. */
export type ColumnPolicies = Readonly<{
  of: (index: number) => ColumnPolicy;
  choose: (index: number, policy: ColumnPolicy) => void;
}>;

export const ColumnPoliciesContext = createContext<ColumnPolicies | null>(null);

/** The policies of the columns of the file that is open. */
export function useColumnPolicies(): ColumnPolicies | null {
  return useContext(ColumnPoliciesContext);
}

/** The decision with another policy for a column; the usual one is not written down. */
export function decidePolicy(decision: ImportDecision, index: number, policy: ColumnPolicy): ImportDecision {
  const others = (decision.policies ?? []).filter((each) => each.index !== index);
  return { ...decision, policies: policy === 'fill' ? others : [...others, { index, policy }] };
}
