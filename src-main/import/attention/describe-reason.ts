import type { ImportProblemCode } from '../../../src-shared/import/import-preview.ts';
import { importAttentionEn } from '../../../src-shared/words/en/import-attention.ts';
import { importProblemsEn } from '../../../src-shared/words/en/import-problems.ts';
import type { TwinConflict } from '../../../src-shared/import/twin-conflict.ts';
import { fillWords } from '../../../src-shared/words/fill-words.ts';
import { importAttentionRu } from '../../../src-shared/words/ru/import-attention.ts';
import { importProblemsRu } from '../../../src-shared/words/ru/import-problems.ts';
import type { PreparedRow } from '../../parser/parser-messages.ts';
import type { RowOutcome } from '../import-engine.ts';
import type { ConflictTexts } from '../twins/tell-conflicts.ts';

/** The words of the file of rows to correct. */
export type AttentionWords = Readonly<{
  texts: Readonly<Record<keyof typeof importAttentionRu, string>>;
  problems: Readonly<Record<ImportProblemCode, string>>;
}>;

/** The words in the owner's language. */
export function chooseAttentionWords(locale: 'ru' | 'en'): AttentionWords {
  return locale === 'ru'
    ? { texts: importAttentionRu, problems: importProblemsRu }
    : { texts: importAttentionEn, problems: importProblemsEn };
}

/** Why a row needs the owner, in words, one reason a line. `names` are those that a row for review might be. */
export function describeReason(
  { order, problems }: Pick<PreparedRow, 'order' | 'problems'>,
  outcome: RowOutcome,
  names: readonly string[],
  { texts, problems: problemWords }: AttentionWords,
  conflicts: readonly (ConflictTexts & Pick<TwinConflict, 'heading' | 'firstRow'>)[] = [],
): string {
  const reasons = problems.map(({ column, value, code }) =>
    fillWords(texts.problem, { column: column === '' ? value : column, text: problemWords[code] }),
  );
  for (const { heading, firstRow, kept, other } of conflicts) {
    const text = kept === '' ? texts.conflictBlank : texts.conflict;
    reasons.push(fillWords(text, { column: heading, firstRow, kept, other }));
  }
  if (outcome === 'review') {
    const list = names.map((name) => `«${name}»`).join(', ');
    const text = names.length === 1 ? texts.reviewOne : texts.review;
    reasons.unshift(names.length === 0 ? texts.reviewUnnamed : fillWords(text, { names: list }));
  } else if (outcome === 'skipped') {
    reasons.unshift(order === undefined ? texts.noIdentity : texts.clientUnknown);
  }
  if (reasons.length === 0) reasons.push(texts.sameOrder);
  return [...new Set(reasons)].join('\n');
}
