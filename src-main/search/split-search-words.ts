/** What separates words: everything but letters, digits and the signs that live inside addresses. */
const separators = /[^\p{L}\p{M}\p{N}.@_&+]+/u;
const outerSigns = /^[.@_&+]+|[.@_&+]+$/gu;

/**
 * Splits a text that is already in search form into the words that are indexed and asked for: quotes, hyphens and
 * brackets separate, addresses stay whole («ivan@mail.ru»), initials come apart («и.и.» → «и», «и»).
 */
export function splitSearchWords(form: string): string[] {
  return form.split(separators).flatMap((piece) => {
    const word = piece.replaceAll(outerSigns, '');
    if (word === '') return [];
    const parts = word.split('.');
    return !word.includes('@') && parts.some((part) => part.length === 1)
      ? parts.filter((part) => part !== '')
      : [word];
  });
}
