import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { toLocalDay } from '../filters/day-range.ts';
import { runOperation } from '../journal/run-operation.ts';
import { addReadySegments } from './add-ready-segments.ts';
import { combineSegments } from './combine-segments.ts';
import { listReadyOffers } from './ready-offers.ts';
import { readContactAudience } from './contact-audience.ts';
import { refreshAudienceOfDay } from './refresh-audience.ts';
import {
  addMembers,
  deleteSegment,
  removeMembers,
  requireSegment,
  saveSegment,
  type SegmentStamp,
} from './segment-commands.ts';
import { listMoved, listMovements } from './segment-movements.ts';
import { listSegments } from './segment-queries.ts';

function write<Value>(
  { db, now }: BaseContext,
  params: Readonly<Record<string, string | number>>,
  act: (stamp: SegmentStamp) => Value,
): Readonly<{ operationId: number; value: Value }> {
  const at = now();
  return runOperation(db, { kind: 'segment', params, at }, () => act({ at, today: toLocalDay(at) }));
}

/** Handlers of segments. */
export const segmentHandlers = {
  'segments:list': ({ db, now }) => {
    refreshAudienceOfDay(db, now());
    return { segments: listSegments(db, now()) };
  },
  'segments:save': (context, { contactIds, ...input }) => {
    const { operationId, value } = write(context, { act: 'save', name: input.name }, (stamp) => {
      const id = saveSegment(context.db, input, stamp);
      if (contactIds !== undefined) addMembers(context.db, id, contactIds);
      return id;
    });
    return { operationId, id: value };
  },
  'segments:delete': (context, { id }) => {
    const { name } = requireSegment(context.db, id);
    const { operationId } = write(context, { act: 'delete', name }, () => deleteSegment(context.db, id));
    return { operationId };
  },
  'segments:add-members': (context, { id, contactIds }) => {
    const { name } = requireSegment(context.db, id);
    const { operationId } = write(context, { act: 'add', name }, () =>
      addMembers(context.db, id, contactIds),
    );
    return { operationId };
  },
  'segments:remove-members': (context, { id, contactIds }) => {
    const { name } = requireSegment(context.db, id);
    const { operationId } = write(context, { act: 'remove', name }, () =>
      removeMembers(context.db, id, contactIds),
    );
    return { operationId };
  },
  'segments:combine': (context, input) => {
    const { operationId, value } = write(context, { act: 'save', name: input.name }, (stamp) =>
      combineSegments(context.db, input, stamp),
    );
    return { operationId, id: value };
  },
  'segments:offers': ({ db, now }, { locale }) => {
    refreshAudienceOfDay(db, now());
    return { offers: listReadyOffers(db, locale, toLocalDay(now())) };
  },
  'segments:add-ready': (context, { picks, locale }) => {
    const { operationId } = write(context, { act: 'ready' }, (stamp) =>
      addReadySegments(context.db, picks, locale, stamp),
    );
    return { operationId };
  },
  'segments:moves': ({ db, now }, { months }) => {
    refreshAudienceOfDay(db, now());
    return { movements: listMovements(db, months, now()) };
  },
  'segments:moved': ({ db }, { id, month, entered }) => ({ ids: listMoved(db, id, month, entered) }),
  'segments:of-contact': ({ db, now }, { id }) => {
    refreshAudienceOfDay(db, now());
    return readContactAudience(db, id);
  },
} satisfies HandlersOf<
  BaseContext,
  | 'segments:list'
  | 'segments:save'
  | 'segments:delete'
  | 'segments:add-members'
  | 'segments:remove-members'
  | 'segments:combine'
  | 'segments:offers'
  | 'segments:add-ready'
  | 'segments:moves'
  | 'segments:moved'
  | 'segments:of-contact'
>;
