/** Lines of a text field as values: trimmed, without blanks and repetitions. */
export function splitLines(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
