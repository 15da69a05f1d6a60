import { parseMoney } from '../money/parse-money.ts';
import { toProperName } from '../names/proper-case.ts';
import { isAmbiguousNumber, parseNumber } from '../numbers/parse-number.ts';
import { parseYesNo } from '../numbers/parse-yes-no.ts';
import type { RequisiteName } from '../requisites/parse-requisite.ts';
import { parseRequisite } from '../requisites/parse-requisite.ts';
import { isBlankMark } from '../text/is-blank-mark.ts';
import { tidyLine, tidyText } from '../text/tidy-text.ts';
import type { CellValue } from './cell-value.ts';
import { showCellValue } from './cell-value.ts';
import type { ContactField } from './contact-field.ts';
import { prepareChoice } from './prepare-choice.ts';
import { prepareDate } from './prepare-date.ts';
import { prepareMixedPoints } from './prepare-mixed-points.ts';
import { preparePoints } from './prepare-points.ts';
import type { FieldRules, PreparedField } from './prepared-field.ts';
import { nothing, prepared, troubled } from './prepared-field.ts';

const longestLine = 1000;
const longestText = 20_000;
const longestAmount = 100;
const requisiteProblems = { inn: 'innInvalid', kpp: 'kppInvalid', ogrn: 'ogrnInvalid' } as const;
const namePartIds: ReadonlySet<string> = new Set(['lastName', 'firstName', 'middleName']);

function prepareText(field: ContactField, raw: CellValue, { repairs }: FieldRules): PreparedField {
  const long = field.kind === 'longText';
  const shown = showCellValue(raw);
  const text = long ? tidyText(shown) : tidyLine(shown);
  if (text === '' || (field.section === 'name' && isBlankMark(text))) return nothing;
  const longest = long ? longestText : longestLine;
  if (text.length > longest) return troubled('valueTooLong', text.slice(0, 200), text.slice(0, longest));
  const isName = namePartIds.has(field.id) && repairs?.keepNames !== true;
  return prepared(isName ? toProperName(text) : text);
}

function prepareAmount(kind: 'money' | 'number', raw: CellValue): PreparedField {
  const shown = showCellValue(raw);
  if (typeof raw !== 'number' && isBlankMark(shown)) return nothing;
  if (shown.length > longestAmount) return troubled('numberInvalid', shown.slice(0, 200));
  const amount = readAmount(kind, typeof raw === 'number' ? raw : shown);
  if (amount === null) return troubled('numberInvalid', shown);
  const isAmbiguous = typeof raw !== 'number' && isAmbiguousNumber(shown);
  return isAmbiguous ? troubled('numberAmbiguous', shown, amount) : prepared(amount);
}

function readAmount(kind: 'money' | 'number', cell: string | number): number | null {
  if (kind === 'money') return parseMoney(cell);
  // Per cents are a number like any other: «15 %» is 15.
  return typeof cell === 'number' ? cell : parseNumber(cell.replace(/\s*%\s*$/u, ''));
}

function prepareRequisite(name: RequisiteName, raw: CellValue): PreparedField {
  const shown = showCellValue(raw);
  const parsed = parseRequisite(name, typeof raw === 'number' ? raw : shown);
  if (parsed === null) return nothing;
  if (parsed.valid) return prepared(parsed.value);
  // A number of zeros would make twins of strangers.
  return troubled(requisiteProblems[name], shown, /[1-9]/u.test(parsed.value) ? parsed.value : null);
}

function prepareTags(raw: CellValue): PreparedField {
  const tags = tidyText(showCellValue(raw))
    .split(/:::|[,;|\n]/u)
    .map((tag) => tag.replaceAll(/^[\s#*]+|\s+$/gu, ''))
    .filter((tag) => !isBlankMark(tag));
  return tags.length === 0 ? nothing : { value: null, points: [], tags: [...new Set(tags)], problems: [] };
}

function isRequisite(id: string): id is RequisiteName {
  return id in requisiteProblems;
}

/**
 * Normalises one value of a field, from a form or a cell alike. Money comes in kopecks, dates in ISO, yes and no as 1 and 0.
 * A phone or an e-mail that cannot be read and a requisite with a wrong check digit are kept as shown, with a problem; a date or a number that cannot be read is not.
 */
export function prepareFieldValue(field: ContactField, raw: CellValue, rules: FieldRules): PreparedField {
  if (raw === null || raw === '') return nothing;
  switch (field.kind) {
    case 'text':
    case 'longText': {
      return prepareText(field, raw, rules);
    }
    case 'dictionary': {
      const text = tidyLine(showCellValue(raw));
      return isBlankMark(text) ? nothing : prepared(text.slice(0, longestLine));
    }
    case 'enum': {
      const value = prepareChoice(field, raw);
      const shown = showCellValue(raw);
      const isLost = value === null && field.storage.in === 'custom' && !isBlankMark(shown);
      return isLost ? troubled('optionUnknown', shown) : prepared(value);
    }
    case 'tags': {
      return prepareTags(raw);
    }
    case 'date':
    case 'birthday': {
      return prepareDate(field, raw, rules.today);
    }
    case 'money':
    case 'number': {
      return prepareAmount(field.kind, raw);
    }
    case 'yesNo': {
      const answer = typeof raw === 'boolean' ? raw : parseYesNo(showCellValue(raw));
      return answer === null ? nothing : prepared(answer ? 1 : 0);
    }
    case 'points': {
      return field.storage.in === 'points'
        ? preparePoints(field.storage.type, raw, rules)
        : prepareMixedPoints(raw, rules);
    }
    case 'requisite': {
      return isRequisite(field.id) ? prepareRequisite(field.id, raw) : prepareText(field, raw, rules);
    }
    default: {
      return field.kind satisfies never;
    }
  }
}
