import { legalFormSpellings } from './legal-forms.ts';

const anyForm = legalFormSpellings
  .map(([spelling]) => spelling.replaceAll(/[.()]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s+`))
  .join('|');
const atStart = new RegExp(String.raw`^["«(]?(${anyForm})(?=[\s"«“„',).:]|$)[)»".,:\s]*`, 'u');
const atEnd = new RegExp(String.raw`(?:[\s,("»”'])(${anyForm})[)".]*$`, 'u');
const shortBySpelling: ReadonlyMap<string, string> = new Map(
  legalFormSpellings.map(([spelling, short]) => [spelling, short]),
);

/** «ОООРомашка»: a form in capitals grown together with a name that begins with one. */
const gluedForm = /^(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ИП)(?=\p{Lu}\p{Ll})/u;
/** «"Альфа" ООО (филиал)»: a remark after the form. */
const remarked = /^(.*\S)\s*(\([^()]+\))$/u;

/** «Белых И.П.», «И. П. Белых»: with dots beside a family name alone they are initials. */
const initials = /^(?:\p{Lu}[\p{L}-]+\s+И\.\s?П\.?|И\.\s?П\.\s?\p{Lu}[\p{L}-]+)$/u;

/** The legal form a text begins or ends with, in its short spelling, and the text without it. */
export type CutLegalForm = Readonly<{ legalForm: string | null; rest: string }>;

/** Cuts the legal form off a name: «ООО "Строй"», «Строй, ООО», «Общество с ограниченной ответственностью «Строй»». A text that is nothing but a form keeps it as its name. */
export function cutLegalForm(text: string): CutLegalForm {
  if (text.includes('.') && initials.test(text)) return { legalForm: null, rest: text };
  const found = cutForm(text);
  if (found.legalForm !== null) return found;
  const [glued = ''] = gluedForm.exec(text) ?? [];
  if (glued !== '') return { legalForm: glued, rest: text.slice(glued.length) };
  const [, head = '', remark = ''] = remarked.exec(text) ?? [];
  const before = remark === '' ? null : cutForm(head);
  if (before === null || before.legalForm === null) return { legalForm: null, rest: text };
  return { legalForm: before.legalForm, rest: `${before.rest} ${remark}` };
}

function cutForm(text: string): CutLegalForm {
  // ё and е are of one length, so places in the form are places in the text.
  const form = text.toLowerCase().replaceAll('ё', 'е');
  const start = atStart.exec(form);
  const end = start === null ? atEnd.exec(form) : null;
  const found = start ?? end;
  if (found === null) return { legalForm: null, rest: text };
  const rest =
    start === null
      ? text.slice(0, found.index) + quoteAt(text, found.index)
      : text.slice(start[0].length - quoteBack(start[0]));
  const bare = rest.replaceAll(/^[\s,(]+|[\s,(]+$/gu, '');
  if (!/[\p{L}\p{N}]/u.test(bare)) return { legalForm: null, rest: text };
  const spelling = (found[1] ?? '').replaceAll(/\s+/gu, ' ');
  return { legalForm: shortBySpelling.get(spelling) ?? null, rest: bare };
}

/** The closing quote before the form belongs to the name. */
function quoteAt(text: string, place: number): string {
  const sign = text.charAt(place);
  return /["»”']/u.test(sign) ? sign : '';
}

/** The opening quote of the name, when the match of the form took it. */
function quoteBack(match: string): number {
  return match.endsWith('"') && !match.startsWith('"') ? 1 : 0;
}
