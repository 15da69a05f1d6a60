import type { FormatLocale } from '../../src-shared/format/format-locale.ts';
import { formatDate } from '../../src-shared/format/format-date.ts';
import { formatTime } from '../../src-shared/format/format-date-time.ts';
import type { Interaction, InteractionInput } from '../../src-shared/interactions/interaction.ts';
import { toLocalDay } from '../contacts/fields/format-field-value.ts';
import { parseTypedDay } from '../contacts/fields/parse-typed-day.ts';

/** An entry of the timeline while it is written. An empty `when` means now. */
export type InteractionDraft = Readonly<{
  kind: Interaction['kind'];
  direction: Interaction['direction'];
  text: string;
  when: string;
  duration: string;
  outcome: string;
}>;

export type InteractionProblem = 'when' | 'duration' | 'text';
export type BuiltInteraction =
  | Readonly<{ input: InteractionInput }>
  | Readonly<{ problem: InteractionProblem }>;

export const emptyDraft: InteractionDraft = {
  kind: 'call',
  direction: null,
  text: '',
  when: '',
  duration: '',
  outcome: '',
};

const momentPattern = /^(.+?)(?:,?\s+(\d{1,2})[:.](\d{2}))?$/;

/** Kinds in which somebody began. */
export function hasDirection(kind: Interaction['kind']): boolean {
  return kind === 'call' || kind === 'message';
}

/** Kinds that take time. */
export function hasDuration(kind: Interaction['kind']): boolean {
  return kind === 'call' || kind === 'meeting' || kind === 'visit';
}

/** Reads «12.05.2026 14:30», «5 мая 26 14:30» or a day alone (noon) in the owner's zone as a UTC moment; null when there is none such. */
export function parseMoment(text: string): string | null {
  const [, day = '', hours = '12', minutes = '00'] = momentPattern.exec(text.trim()) ?? [];
  const date = parseTypedDay({ kind: 'date' }, day);
  if (date === null || Number(hours) > 23 || Number(minutes) > 59) return null;
  return new Date(`${date}T${hours.padStart(2, '0')}:${minutes}:00`).toISOString();
}

/** The draft of an entry that is being changed. */
export function draftOfInteraction(interaction: Interaction, locale: FormatLocale): InteractionDraft {
  const { kind, direction, happenedAt, durationMinutes, outcome, text } = interaction;
  return {
    kind,
    direction,
    text: text ?? '',
    when: `${formatDate(toLocalDay(happenedAt), locale)} ${formatTime(happenedAt, locale)}`,
    duration: durationMinutes === null ? '' : String(durationMinutes),
    outcome: outcome ?? '',
  };
}

/** Makes what is sent of a draft, or says what is wrong with it. What the kind does not have is left out. */
export function buildInteraction(contactId: number, draft: InteractionDraft, now: Date): BuiltInteraction {
  const { kind } = draft;
  const text = draft.text.trim();
  const outcome = draft.outcome.trim();
  if (text === '' && outcome === '' && (kind === 'note' || kind === 'message')) return { problem: 'text' };
  const happenedAt = draft.when.trim() === '' ? now.toISOString() : parseMoment(draft.when);
  if (happenedAt === null) return { problem: 'when' };
  const typedDuration = hasDuration(kind) ? draft.duration.trim() : '';
  if (typedDuration !== '' && !/^\d{1,5}$/.test(typedDuration)) return { problem: 'duration' };
  return {
    input: {
      contactId,
      kind,
      direction: hasDirection(kind) ? draft.direction : null,
      happenedAt,
      durationMinutes: typedDuration === '' ? null : Number(typedDuration),
      outcome: outcome === '' ? null : outcome,
      text: text === '' ? null : text,
    },
  };
}
