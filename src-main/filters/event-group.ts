import type { DayRange } from './day-range.ts';
import { joinFragments, negateFragment, type SqlFragment } from './sql-fragment.ts';

/** Where events are read: rows, the expression of their contact and of their day or moment. */
export type EventRows = Readonly<{
  /** One key, one source: tests of the same source are answered in one pass. */
  key: string;
  /** FROM and WHERE: the rows that count at all. */
  from: SqlFragment;
  contact: string;
  day: string;
  /** Brings a day to what `day` holds. */
  toBound: (day: string) => string;
  /** Rows of aggregates rather than of events: one a contact. */
  single: boolean;
}>;

/** Tests of what the events of one source come to for a contact, joined by and / or / not into one. */
export type EventGroup = Readonly<{
  rows: EventRows;
  /** Over aggregates of the contact's rows; never unknown. */
  test: SqlFragment;
  /** Whether a contact without any row passes. */
  passesEmpty: boolean;
  /** The days outside of which no row matters. */
  range: DayRange;
}>;

function coverRanges(ranges: readonly DayRange[]): DayRange {
  return ranges.reduce((all, { from, until }) => ({
    from: all.from === null || from === null ? null : all.from < from ? all.from : from,
    until: all.until === null || until === null ? null : all.until > until ? all.until : until,
  }));
}

/** Joins tests of one source: the rows are then read once for all of them. */
export function joinEventGroups(
  groups: readonly [EventGroup, ...EventGroup[]],
  word: 'AND' | 'OR',
): EventGroup {
  const [{ rows }] = groups;
  return {
    rows,
    test: joinFragments(
      groups.map(({ test }) => test),
      word,
      '1',
    ),
    passesEmpty:
      word === 'AND'
        ? groups.every(({ passesEmpty }) => passesEmpty)
        : groups.some(({ passesEmpty }) => passesEmpty),
    range: coverRanges(groups.map(({ range }) => range)),
  };
}

/** The complement of a test of events. */
export function negateEventGroup(group: EventGroup): EventGroup {
  return { ...group, test: negateFragment(group.test), passesEmpty: !group.passesEmpty };
}

/**
 * The contacts that pass, as SQL over `contacts AS c`: a set made once rather than a look for every contact. Who has no
 * rows is in no such set, so that a test that such a contact passes is asked the other way round.
 */
export function compileEventGroup({ rows, test, passesEmpty, range }: EventGroup): SqlFragment {
  const asked = passesEmpty ? negateFragment(test) : test;
  const bounds: SqlFragment[] = [];
  if (range.from !== null) bounds.push({ sql: `${rows.day} >= ?`, params: [rows.toBound(range.from)] });
  if (range.until !== null) bounds.push({ sql: `${rows.day} < ?`, params: [rows.toBound(range.until)] });
  const last = rows.single ? `AND (${asked.sql})` : `GROUP BY ${rows.contact} HAVING ${asked.sql}`;
  return {
    sql: `c.id ${passesEmpty ? 'NOT IN' : 'IN'} (SELECT ${rows.contact} FROM ${rows.from.sql}${bounds.map(({ sql }) => ` AND ${sql}`).join('')} ${last})`,
    params: [...rows.from.params, ...bounds.flatMap(({ params }) => params), ...asked.params],
  };
}
