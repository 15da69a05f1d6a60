import { parseAddress } from '../addresses/parse-address.ts';
import { mendEmails } from '../emails/mend-emails.ts';
import { parseEmails } from '../emails/parse-emails.ts';
import { parseMessengers } from '../messengers/parse-messengers.ts';
import { parsePhones } from '../phones/parse-phones.ts';
import { parseSites } from '../sites/parse-sites.ts';
import { isBlankMark } from '../text/is-blank-mark.ts';
import { tidyLine } from '../text/tidy-text.ts';
import type { CellValue } from './cell-value.ts';
import { showCellValue } from './cell-value.ts';
import type { PointType } from './contact-field.ts';
import type { PreparedPoint } from './prepared-contact.ts';
import type { FieldProblem, FieldRules, PreparedField } from './prepared-field.ts';
import { nothing } from './prepared-field.ts';

const longestValue = 1000;
const longestNote = 500;
const longestCell = 1000;
/** Parts points that are read each by itself: addresses and what is no phone and no e-mail hold signs of every sort. */
const severalPoints = /;[^\S\n]*\r?\n/u;

type PointParts = Partial<PreparedPoint> & Pick<PreparedPoint, 'type' | 'value'>;

function toPoint(parts: PointParts): PreparedPoint {
  return {
    type: parts.type,
    kind: parts.kind ?? null,
    service: parts.service ?? null,
    value: parts.value.slice(0, longestValue),
    extension: parts.extension ?? null,
    valid: parts.valid ?? true,
    note: parts.note?.slice(0, longestNote) ?? null,
  };
}

function withProblems(points: readonly PreparedPoint[], problems: readonly FieldProblem[]): PreparedField {
  return { value: null, points, tags: [], problems };
}

function readPhones(cell: string | number, rules: FieldRules): PreparedField {
  const phones = parsePhones(cell);
  const points = phones.map((phone) =>
    toPoint({
      type: 'phone',
      kind: phone.kind ?? rules.pointKind ?? null,
      value: phone.value,
      extension: phone.extension,
      valid: phone.valid,
      note: phone.note,
    }),
  );
  const problems = phones.flatMap((phone): FieldProblem[] => {
    if (phone.lossy) return [{ code: 'phoneLossy', value: phone.shown }];
    return phone.valid ? [] : [{ code: 'phoneInvalid', value: phone.shown }];
  });
  return withProblems(points, problems);
}

/** The whole cell as one point that nobody is called by. */
function keepPhone(raw: CellValue): PreparedField {
  const value = tidyLine(showCellValue(raw)).trim();
  return isBlankMark(value) ? nothing : withProblems([toPoint({ type: 'phone', value, valid: false })], []);
}

/** A column of phones sometimes holds an e-mail, alone or beside the number: nothing of it is lost. */
function preparePhones(cell: string | number, rules: FieldRules): PreparedField {
  const field = readPhones(cell, rules);
  if (typeof cell === 'number' || !cell.includes('@')) return field;
  const emails = parseEmails(cell)
    .filter((email) => email.valid)
    .map((email) => toPoint({ type: 'email', value: email.value }));
  if (emails.length === 0) return field;
  const phones = field.points.filter((point) => point.valid);
  return phones.length === 0
    ? withProblems(emails, [])
    : withProblems([...field.points, ...emails], field.problems);
}

/** A column of e-mails sometimes holds a phone instead. */
function prepareEmails(written: string, rules: FieldRules): PreparedField {
  const cell = rules.repairs?.mendEmails === true ? mendEmails(written) : written;
  const emails = parseEmails(cell);
  if (!cell.includes('@') && emails.length > 0) {
    const phones = readPhones(cell, { today: rules.today });
    if (phones.points.some((point) => point.valid)) return phones;
  }
  return withProblems(
    emails.map(({ value, valid }) => toPoint({ type: 'email', kind: rules.pointKind ?? null, value, valid })),
    emails.flatMap((email) => (email.valid ? [] : [{ code: 'emailInvalid', value: email.shown }])),
  );
}

function prepareAddress(cell: string, rules: FieldRules): PreparedField {
  const value = parseAddress(cell);
  if (value === null) return nothing;
  return withProblems([toPoint({ type: 'address', kind: rules.pointKind ?? null, value })], []);
}

/** Normalises a cell of contact points: phones to E.164, e-mails to small letters and so on. What cannot be read is kept with `valid` false. A semicolon at the end of a line always parts two points. */
export function preparePoints(type: PointType, raw: CellValue, rules: FieldRules): PreparedField {
  if (type === 'phone' && rules.repairs?.keepPhones === true) return keepPhone(raw);
  if (type === 'phone' && typeof raw === 'number') return preparePhones(raw, rules);
  const cell = showCellValue(raw);
  if (cell.trim() === '') return nothing;
  if (severalPoints.test(cell)) {
    const parts = cell.split(severalPoints).map((part) => preparePoints(type, part, rules));
    return withProblems(
      parts.flatMap(({ points }) => points),
      parts.flatMap(({ problems }) => problems),
    );
  }
  // No list of phones is that long: reading it would cost more than it could give.
  if (cell.length > longestCell) {
    const point = toPoint({ type, value: tidyLine(cell), valid: type === 'address' });
    return withProblems([point], [{ code: 'valueTooLong', value: point.value.slice(0, 200) }]);
  }
  switch (type) {
    case 'phone': {
      return preparePhones(cell, rules);
    }
    case 'email': {
      return prepareEmails(cell, rules);
    }
    case 'messenger': {
      const accounts = parseMessengers(cell, rules.service ?? null);
      return withProblems(
        accounts.map(({ service, value, valid }) => toPoint({ type, service, value, valid })),
        [],
      );
    }
    case 'site': {
      return withProblems(
        parseSites(cell).map(({ value, valid }) => toPoint({ type, value, valid })),
        [],
      );
    }
    case 'address': {
      return prepareAddress(cell, rules);
    }
    default: {
      return type satisfies never;
    }
  }
}
