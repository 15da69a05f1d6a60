import type { PreparedContact, PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';

/** A prepared person with what a test cares about. */
export function buildPreparedContact(parts: Partial<PreparedContact> = {}): PreparedContact {
  return { kind: 'person', fields: {}, points: [], dictionary: {}, tags: [], custom: {}, ...parts };
}

/** A prepared point with what a test cares about. */
export function buildPreparedPoint(
  parts: Pick<PreparedPoint, 'type' | 'value'> & Partial<PreparedPoint>,
): PreparedPoint {
  return { kind: null, service: null, extension: null, valid: true, note: null, ...parts };
}
