import { describe, expect, it } from 'vitest';
import { groupByMonth } from '../../../src-renderer/interactions/group-by-month.ts';
import {
  buildInteraction,
  draftOfInteraction,
  emptyDraft,
  parseMoment,
} from '../../../src-renderer/interactions/interaction-draft.ts';
import type { Interaction } from '../../../src-shared/interactions/interaction.ts';

const now = new Date('2026-05-12T10:00:00.000Z');
const call: Interaction = {
  id: 4,
  contactId: 1,
  kind: 'call',
  direction: 'incoming',
  happenedAt: '2026-05-11T09:30:00.000Z',
  durationMinutes: 12,
  outcome: 'Перезвонить',
  text: 'Спросила о скидке',
};

describe('buildInteraction', () => {
  it('gives back an entry that was opened for change', () => {
    const { id: _id, ...input } = call;
    expect(buildInteraction(1, draftOfInteraction(call, 'ru'), now)).toEqual({ input });
  });

  it('takes the present moment when none is given', () => {
    expect(buildInteraction(1, emptyDraft, now)).toMatchObject({
      input: { happenedAt: now.toISOString(), text: null, durationMinutes: null },
    });
  });

  it('leaves out what the kind does not have', () => {
    const note = { ...draftOfInteraction(call, 'ru'), kind: 'note' } as const;
    expect(buildInteraction(1, note, now)).toMatchObject({
      input: { direction: null, durationMinutes: null, text: 'Спросила о скидке' },
    });
  });

  it('says what is wrong', () => {
    expect(buildInteraction(1, { ...emptyDraft, kind: 'note' }, now)).toEqual({ problem: 'text' });
    expect(buildInteraction(1, { ...emptyDraft, when: '31.02.2026 10:00' }, now)).toEqual({
      problem: 'when',
    });
    expect(buildInteraction(1, { ...emptyDraft, duration: 'час' }, now)).toEqual({ problem: 'duration' });
  });
});

describe('parseMoment', () => {
  it('reads days as people write them', () => {
    const moment = new Date('2026-05-12T09:05:00').toISOString();
    for (const text of ['12.05.26 9:05', '12 мая 2026 9:05', '12.05.2026, 9.05']) {
      expect(parseMoment(text)).toBe(moment);
    }
    expect(parseMoment('12 мая 26')).toBe(new Date('2026-05-12T12:00:00').toISOString());
  });

  it('refuses an hour that the clock does not have', () => {
    expect(parseMoment('12.05.2026 25:00')).toBeNull();
    expect(parseMoment('12.05.2026 9:05')).toBe(new Date('2026-05-12T09:05:00').toISOString());
  });
});

describe('groupByMonth', () => {
  it('puts entries under the months of the calendar', () => {
    const entries = ['2026-05-11', '2026-05-01', '2025-12-31'].map((day, index) => ({
      ...call,
      id: index + 1,
      happenedAt: `${day}T12:00:00.000Z`,
    }));
    expect(
      groupByMonth(entries, 'ru').map(({ label, interactions }) => [label, interactions.length]),
    ).toEqual([
      ['Май 2026', 2],
      ['Декабрь 2025', 1],
    ]);
  });
});
