import type { MessengerService } from '../../src-shared/contacts/contact-point.ts';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { parseMessengers } from '../../src-shared/messengers/parse-messengers.ts';
import { formatPhone } from '../../src-shared/phones/format-phone.ts';
import { pointsEn } from '../../src-shared/words/en/points.ts';
import { fillWords } from '../../src-shared/words/fill-words.ts';
import { pointsRu } from '../../src-shared/words/ru/points.ts';
import type { BaseDatabase } from '../base/base-database.ts';

/** A point of a contact as it goes out. */
export type ExportedPoint = Readonly<{
  type: string;
  service: MessengerService | null;
  value: string;
  extension: string | null;
  valid: number;
}>;

type PointRow = ExportedPoint & Readonly<{ contact_id: number }>;

/** Cells of points by contact and type («17 phone»). */
export type PointTexts = ReadonlyMap<string, string>;

const words = { ru: pointsRu, en: pointsEn } as const;

const pointsSql = `
  SELECT contact_id, type, service, value, extension, valid FROM contact_points
  WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, type, position, id`;

/**
 * The points of contacts as cells that an import reads back: phones as shown with their extensions, accounts with the
 * service where they do not tell it, the primary one first, joined by «; ». Addresses and what is no
 * phone or e-mail stand each on its own line, because a semicolon is nothing rare within them. What a point is for (work, home) and its remark stay in the base.
 */
export function readPointTexts(
  { sqlite }: BaseDatabase,
  ids: readonly number[],
  locale: 'ru' | 'en',
): PointTexts {
  const rows = sqlite.prepare<[string], PointRow>(pointsSql).all(JSON.stringify(ids));
  const cells = Map.groupBy(rows, ({ contact_id: id, type }) => `${id} ${type}`);
  return new Map([...cells].map(([key, points]) => [key, joinPointTexts(points, locale)]));
}

/** Points of one cell in their order as a text that an import reads back. */
export function joinPointTexts(points: readonly ExportedPoint[], locale: 'ru' | 'en'): string {
  let joined = '';
  /** Whether the last point needs a line of its own. */
  let isOdd = false;
  for (const point of points) {
    const isPlain = point.type !== 'address' && point.valid === 1;
    if (joined !== '') joined += isPlain && !isOdd ? '; ' : ';\n';
    joined += showPoint(point, locale);
    isOdd = !isPlain;
  }
  return joined;
}

/** The cell of a field of points; null for none. */
export function findPointText(texts: PointTexts, id: number, { storage }: ContactField): string | null {
  return storage.in === 'points' ? (texts.get(`${id} ${storage.type}`) ?? null) : null;
}

function showPoint({ type, service, value, extension }: ExportedPoint, locale: 'ru' | 'en'): string {
  if (type === 'phone') {
    const shown = formatPhone(value);
    return extension === null
      ? shown
      : fillWords(words[locale].phoneWithExtension, { value: shown, extension });
  }
  if (type !== 'messenger' || service === null) return value;
  const [read] = parseMessengers(value);
  const isTold = read?.service === service && read.value === value;
  return isTold ? value : `${words[locale].services[service]}: ${value}`;
}
