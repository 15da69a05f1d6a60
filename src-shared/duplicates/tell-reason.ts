import { formatDate } from '../format/format-date.ts';
import type { FormatLocale } from '../format/format-locale.ts';
import { formatPhone } from '../phones/format-phone.ts';
import { duplicatesEn } from '../words/en/duplicates.ts';
import { fillWords } from '../words/fill-words.ts';
import { duplicatesRu } from '../words/ru/duplicates.ts';
import type { DuplicateAgreement, DuplicateField, DuplicateReason } from './duplicate.ts';

type Gender = 'm' | 'f' | 'n';
type Words = Readonly<{
  fields: Readonly<Record<DuplicateField, readonly [Gender, string]>>;
  agreements: Readonly<Record<DuplicateAgreement, Readonly<{ m: string } & Partial<Record<Gender, string>>>>>;
}>;

const words: Readonly<Record<FormatLocale, Words>> = { ru: duplicatesRu, en: duplicatesEn };

/** A reason in words, with what the cards say: «совпал телефон +7 (916) 123-45-67», «отличается отчество: Ивановна — Петровна». */
export function tellReason({ field, agreement, values }: DuplicateReason, locale: FormatLocale): string {
  const { fields, agreements } = words[locale];
  const [gender, name] = fields[field];
  const forms = agreements[agreement];
  const told = fillWords(forms[gender] ?? forms.m, { field: name });
  const shown = [...new Set((values ?? []).map((value) => showValue(field, value, locale)))].filter(
    (value) => value !== '',
  );
  if (shown.length === 0) return told;
  return shown.length === 1 ? `${told} ${shown[0]}` : `${told}: ${shown.join(' — ')}`;
}

function showValue(field: DuplicateField, value: string, locale: FormatLocale): string {
  if (field === 'phone') return formatPhone(value);
  return field === 'birthday' ? formatDate(value, locale) : value;
}
