import type { MergeReason } from './merge-proposal.ts';

/** A value of a field as a card shows it: text, kopecks, an ISO date, yes or no. */
export type MergingValue = string | number | boolean;

/** What the rules of a merge know of a card. */
export type MergingCard = Readonly<{
  id: number;
  createdAt: string;
  updatedAt: string;
  /** The import that touched it last; two cards of one import are two rows of one list. */
  importOperationId: number | null;
  /** Filled values by field id. */
  values: Readonly<Record<string, MergingValue>>;
  /** How many points, tags and lists it has. */
  extras: number;
  /** How many orders, payments and interactions. */
  history: number;
}>;

/** The value that the united card gets; `from` is null when it is put together from several. */
export type ChosenValue = Readonly<{ value: MergingValue; from: number | null; why: MergeReason }>;
