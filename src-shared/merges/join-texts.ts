import { toSearchForm } from '../text/search-form.ts';

/** What a field may hold at most. */
const longest = 20_000;

/** Texts of several cards one under another, without those that another one contains. What is beyond the limit of a field stays with the old cards. */
export function joinTexts(texts: readonly string[]): string {
  const joined: string[] = [];
  for (const [index, text] of texts.entries()) {
    const form = toSearchForm(text);
    const isContained = texts.some((other, place) => {
      const whole = toSearchForm(other);
      return place !== index && whole.includes(form) && (whole !== form || place < index);
    });
    if (!isContained) joined.push(text.trim());
  }
  return joined.join('\n').slice(0, longest);
}
