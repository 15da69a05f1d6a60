import type { ErrorParams } from '../contract/app-error.ts';

/** Puts facts into a sentence of a catalogue: `{{name}}` becomes the fact of that name; an unknown one stays empty. */
export function fillWords(sentence: string, facts: ErrorParams): string {
  return sentence.replaceAll(/\{\{(\w+)[^}]*\}\}/g, (_whole, name: string) => String(facts[name] ?? ''));
}
