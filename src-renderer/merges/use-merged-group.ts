import { useMemo, useState } from 'react';
import { useMergeDraft } from './use-merge-draft.ts';

type NamedCard = Readonly<{ id: number; name: string }>;

/** The cards that are to become one, those left out of it, and the draft of the merge. */
export type MergedGroup = Readonly<{
  ids: readonly number[];
  names: readonly string[];
  leftOut: readonly NamedCard[];
  leaveOut: (id: number) => void;
  takeBack: (id: number) => void;
  draft: ReturnType<typeof useMergeDraft>;
}>;

/** A group of cards of which the owner may leave some out; two at least remain. */
export function useMergedGroup(cards: readonly NamedCard[]): MergedGroup {
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  const taken = useMemo(() => cards.filter(({ id }) => !out.has(id)), [cards, out]);
  const ids = useMemo(() => taken.map(({ id }) => id), [taken]);
  return {
    ids,
    names: taken.map(({ name }) => name),
    leftOut: cards.filter(({ id }) => out.has(id)),
    leaveOut: (id) => setOut(new Set([...out, id])),
    takeBack: (id) => setOut(new Set([...out].filter((each) => each !== id))),
    draft: useMergeDraft(ids),
  };
}
