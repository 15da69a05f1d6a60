import type { PointType } from '../../../src-shared/contacts/contact-field.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import { joinPointTexts, type ExportedPoint } from '../../export/read-point-texts.ts';
import { matchHeading } from '../../parser/match-heading.ts';

/** A column of points: of one type, or (null) of all ways to reach somebody. */
export type PointColumn = Readonly<{ index: number; heading: string; type: PointType | null }>;

type Slot = PointColumn & Readonly<{ kind: string | null; service: string | null }>;
type Row = ExportedPoint & Readonly<{ contactId: number; kind: string | null }>;

const reachTypes = new Set(['phone', 'email', 'messenger', 'site']);

/** Prepares the reading of points by the column that each belongs to: by type, what the heading says of them, and order. */
export function prepareCardPoints(
  { sqlite }: BaseDatabase,
  columns: readonly PointColumn[],
  locale: 'ru' | 'en',
): (ids: readonly number[]) => ReadonlyMap<number, ReadonlyMap<number, string>> {
  const slots = columns.map((column): Slot => {
    const told = matchHeading(column.heading, []);
    return { ...column, kind: told?.pointKind ?? null, service: told?.service ?? null };
  });
  const select = sqlite.prepare<[string], Row>(
    `SELECT contact_id AS contactId, type, kind, service, value, extension, valid FROM contact_points
     WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, position, id`,
  );
  return (ids) => {
    const cells = new Map<number, ReadonlyMap<number, string>>();
    if (slots.length === 0) return cells;
    for (const [contactId, points] of Map.groupBy(select.all(JSON.stringify(ids)), (row) => row.contactId)) {
      const bySlot = new Map<number, Row[]>();
      for (const point of points) {
        const slot = chooseSlot(slots, bySlot, point);
        if (slot !== undefined) bySlot.set(slot.index, [...(bySlot.get(slot.index) ?? []), point]);
      }
      cells.set(
        contactId,
        new Map([...bySlot].map(([index, rows]) => [index, joinPointTexts(rows, locale)])),
      );
    }
    return cells;
  };
}

/** The column that says the most of a point; of equal ones the first that is free, or else the last. */
function chooseSlot(
  slots: readonly Slot[],
  filled: ReadonlyMap<number, unknown>,
  point: Row,
): Slot | undefined {
  const fitting = slots.filter(({ type }) => type === point.type);
  const open =
    fitting.length > 0 ? fitting : slots.filter(({ type }) => type === null && reachTypes.has(point.type));
  const told = open.filter(
    ({ kind, service }) =>
      (kind !== null && kind === point.kind) || (service !== null && service === point.service),
  );
  const silent = open.filter(({ kind, service }) => (kind === null || kind === 'other') && service === null);
  const chosen = told.length > 0 ? told : silent.length > 0 ? silent : open;
  return chosen.find(({ index }) => !filled.has(index)) ?? chosen.at(-1);
}
