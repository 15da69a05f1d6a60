import { pointTypes, type PointType } from '../../../src-shared/contacts/contact-field.ts';
import type { PreparedContact, PreparedPoint } from '../../../src-shared/contacts/prepared-contact.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import type { ContactUpdate } from '../../contacts/contact-updater.ts';
import type { WantedPoint } from '../../contacts/point-writer.ts';
import { neverCleared } from '../field-policies.ts';
import { isEmptyPlan, planUpdate } from '../plan-update.ts';
import { prepareImageReader } from '../read-contact-image.ts';
import { preparePointReader, type CardPoint } from './points-of-file.ts';

/** A cell of a changed row: the keys of what its column fills, and whether nothing stands there any more. */
export type LivingCell = Readonly<{ keys: readonly string[]; emptied: boolean }>;

/** A row that changes a card. `alone`: no other row of the file is of the same card. */
export type LivingRow = Readonly<{ contactId: number; contact: PreparedContact; alone: boolean }>;

/** What cells of a row would change of its card; null for nothing. */
export type LivingPlanner = (row: LivingRow, cells: readonly LivingCell[]) => ContactUpdate | null;

/**
 * Prepares the planning: each cell overwrites its field, an emptied one empties it. Of points those go that imports of
 * this file had brought and that the row has no more; what the owner added stays, after the file's.
 */
export function prepareLivingPlanner(db: BaseDatabase, fileName: string): LivingPlanner {
  const readImage = prepareImageReader(db);
  const readPoints = preparePointReader(db, fileName);
  return ({ contactId, contact, alone }, cells) => {
    const keys = new Set(cells.flatMap((cell) => cell.keys));
    const cleared = cells.flatMap((cell) => (cell.emptied ? cell.keys : []));
    const plan = planUpdate(readImage(contactId), contact, {
      policies: {
        of: (key) => (keys.has(key) && !key.startsWith('point:') ? 'overwrite' : 'keep'),
        cleared: cleared.filter((key) => !neverCleared.has(key) && !key.startsWith('point:')),
        troubled: () => new Set(),
      },
      troubled: new Set(),
      before: null,
      isNew: false,
    });
    const replacePoints: Partial<Record<PointType, readonly WantedPoint[]>> = {};
    for (const type of pointTypes) {
      if (!keys.has(`point:${type}`)) continue;
      const wanted = contact.points.filter((point) => point.type === type);
      const points = planPoints(wanted, readPoints(contactId, type), alone);
      if (points !== null) replacePoints[type] = points;
    }
    if (isEmptyPlan(plan) && Object.keys(replacePoints).length === 0) return null;
    const { fields, dictionary, tags, custom } = plan;
    return { fields, dictionary, replacePoints, addTags: tags, custom };
  };
}

/** The points of a type as they become; null when they are so. */
function planPoints(
  wanted: readonly PreparedPoint[],
  held: readonly CardPoint[],
  alone: boolean,
): readonly WantedPoint[] | null {
  const values = new Set(wanted.map(({ value }) => value));
  const kept = held.filter(({ value, ofFile }) => values.has(value) || !alone || !ofFile);
  const isKnown = wanted.every(({ value }) => held.some((point) => point.value === value));
  const leads = wanted[0] === undefined || wanted[0].value === held[0]?.value;
  if (isKnown && leads && kept.length === held.length) return null;
  // A point that is there keeps what the owner has written beside it.
  const first = wanted.map((point) => held.find(({ value }) => value === point.value) ?? point);
  return [...first, ...kept.filter(({ value }) => !values.has(value))];
}
