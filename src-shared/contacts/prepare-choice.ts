import { readGender } from '../names/read-gender.ts';
import { parseYesNo } from '../numbers/parse-yes-no.ts';
import { normaliseSpelling } from '../text/normalise-spelling.ts';
import { tidyLine } from '../text/tidy-text.ts';
import { fieldValuesEn } from '../words/en/fields.ts';
import { fieldValuesRu } from '../words/ru/fields.ts';
import type { CellValue } from './cell-value.ts';
import { showCellValue } from './cell-value.ts';
import type { ContactField } from './contact-field.ts';

/** Reads the consent to the processing of personal data: «да», «получено», «отказ», «отозвано»; null when it says nothing of the sort. */
export function readConsent(text: string): 'given' | 'refused' | 'withdrawn' | null {
  if (text.trim().toLowerCase().startsWith('отозва')) return 'withdrawn';
  const answer = parseYesNo(text);
  if (answer === null) return null;
  return answer ? 'given' : 'refused';
}

/** Reads what sort of contact a row is: «физ. лицо», «ООО», «ИП», «юридическое лицо». */
function readKind(text: string): 'person' | 'organization' | null {
  if (/физ|частн|person|^чел/iu.test(text)) return 'person';
  return /юр|организ|компан|^ип$|^ооо$|предприним|organi[sz]ation|company/iu.test(text)
    ? 'organization'
    : null;
}

/** Values of closed lists by «field.word», the word as it is shown and exported in each language. */
const valuesByWord: ReadonlyMap<string, string> = new Map(
  [fieldValuesRu, fieldValuesEn].flatMap((words) =>
    Object.entries(words).map(([key, word]): [string, string] => {
      const [fieldId = '', value = ''] = key.split('.');
      return [`${fieldId}.${normaliseSpelling(word)}`, value];
    }),
  ),
);

/** Normalises a value of a closed list: the list's own spelling, the word it is shown by, words people use for it; null for any other. */
export function prepareChoice(field: ContactField, raw: CellValue): string | null {
  const text = tidyLine(showCellValue(raw));
  if (text === '') return null;
  if (field.storage.in === 'custom') {
    const key = normaliseSpelling(text);
    return field.values?.find((value) => normaliseSpelling(value) === key) ?? null;
  }
  if (field.values?.includes(text) === true) return text;
  const shown = valuesByWord.get(`${field.id}.${normaliseSpelling(text)}`);
  if (shown !== undefined) return shown;
  if (field.id === 'gender') return readGender(text);
  if (field.id === 'consent') return readConsent(text);
  return field.id === 'kind' ? readKind(text) : null;
}
