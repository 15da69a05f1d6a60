import { useKeptState } from './use-kept-state.ts';

type Kept<Draft> = Readonly<{ of: string; draft: Draft | null }>;

/**
 * What is typed over something saved, kept under its name over a walk to another section. It is dropped when `null` is
 * set, and passed over while something else is saved than what it was typed over.
 */
export function useKeptDraft<Draft extends object>(
  name: string,
  saved: object,
  toDraft: () => Draft,
): readonly [Draft, (draft: Draft | null) => void] {
  const [{ of, draft }, keep] = useKeptState<Kept<Draft>>(name, { of: '', draft: null });
  const present = JSON.stringify(saved);
  const shown = draft !== null && of === present ? draft : toDraft();
  return [shown, (typed) => keep({ of: present, draft: typed })];
}
