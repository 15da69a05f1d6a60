import { appWordsEn } from './app-words-en.ts';
import { appWordsRu } from './app-words-ru.ts';

/** The words of the main process: dialogs and menus. The window has catalogues of its own. */
export type AppWords = Readonly<{ [Key in keyof typeof appWordsRu]: string }>;

/** The words in one language. */
export function getAppWords(locale: 'ru' | 'en'): AppWords {
  return locale === 'ru' ? appWordsRu : appWordsEn;
}
