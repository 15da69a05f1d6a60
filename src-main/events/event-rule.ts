import type { EventCondition } from '../../src-shared/filters/event-condition.ts';

type Asked<Condition> = Condition extends EventCondition
  ? Omit<Condition, 'type' | 'period'> & Readonly<{ from: string | null; until: string | null }>
  : never;

/**
 * A condition over events on a certain day: from the first bound on, up to but without the second; days for orders and
 * payments, moments in UTC for interactions.
 */
export type EventQuestion = Readonly<{ type: 'question' }> & Asked<EventCondition>;

/** A rule over events alone: what stands in SQL for one marked byte a contact, see `bindEvents`. */
export type EventRule =
  | EventQuestion
  | Readonly<{ type: 'and' | 'or'; rules: readonly EventRule[] }>
  | Readonly<{ type: 'not'; rule: EventRule }>;
