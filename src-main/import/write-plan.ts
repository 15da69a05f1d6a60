import type { PointType } from '../../src-shared/contacts/contact-field.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { ContactUpdate } from '../contacts/contact-updater.ts';
import type { WantedPoint } from '../contacts/point-writer.ts';
import type { UpdatePlan } from './plan-update.ts';

type StoredPoint = Omit<WantedPoint, 'id' | 'valid'> & Readonly<{ id: number; valid: number }>;

/** Prepares the turning of a plan into what the writer of contacts takes. */
export function preparePlanReader({ sqlite }: BaseDatabase): (id: number, plan: UpdatePlan) => ContactUpdate {
  const select = sqlite.prepare<[number, PointType], StoredPoint>(
    `SELECT id, type, kind, service, value, extension, valid, note FROM contact_points
     WHERE contact_id = ? AND type = ? ORDER BY position, id`,
  );
  return (id, { fields, dictionary, points, primary, tags, custom }) => {
    const replacePoints: Partial<Record<PointType, readonly WantedPoint[]>> = {};
    for (const first of primary) {
      const stored = select.all(id, first.type).map((point) => ({ ...point, valid: point.valid === 1 }));
      const known = stored.find(({ value }) => value === first.value);
      // A point that is there keeps what the owner has written beside it.
      replacePoints[first.type] = [known ?? first, ...stored.filter((point) => point !== known)];
    }
    // A plan knows all the points that are there.
    return { fields, dictionary, replacePoints, appendPoints: points, addTags: tags, custom };
  };
}
