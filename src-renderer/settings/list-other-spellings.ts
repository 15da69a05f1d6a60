import { normaliseSpelling } from '../../src-shared/text/normalise-spelling.ts';
import type { DictionaryValue } from '../../src-shared/dictionaries/dictionaries-contract.ts';

/** The spellings of a value besides its own name, which the base keeps among them. */
export function listOtherSpellings({ label, spellings }: DictionaryValue): readonly string[] {
  const own = normaliseSpelling(label);
  return spellings.filter((spelling) => normaliseSpelling(spelling) !== own);
}
