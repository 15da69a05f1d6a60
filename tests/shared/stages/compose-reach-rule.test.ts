import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { countContacts } from '../../../src-main/contacts/find-contacts.ts';
import { previewStages } from '../../../src-main/stages/stage-queries.ts';
import { composeMoveRule } from '../../../src-shared/stages/compose-reach-rule.ts';
import { stages } from '../../../src-shared/stages/stage.ts';
import { defaultStageSettings } from '../../../src-shared/stages/stage-settings.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';

const at = new Date('2026-05-01T10:00:00Z');
const everyone = { search: '', sort: { field: 'name', direction: 'asc' }, trash: false } as const;
const client = fc.record({
  total: fc.constantFrom(null, 100, 5_000_000, 20_000_000),
  last: fc.constantFrom(null, '2023-01-01', '2026-01-10', '2026-04-20'),
  stage: fc.constantFrom(null, null, 'vip'),
});

describe('composeMoveRule', () => {
  it('finds exactly those whom the preview counts, for every pair of stages', () => {
    const settings = fc.record({
      silentDays: fc.constantFrom(30, 365),
      vipTotal: fc.constantFrom(100, 4_000_000),
      establishedOrders: fc.constant(1),
      establishedDays: fc.constant(1),
      activeOrders: fc.constantFrom(1, 3),
    });
    fc.assert(
      fc.property(fc.array(client, { minLength: 1, maxLength: 8 }), settings, (clients, thresholds) => {
        const db = createTestDatabase();
        try {
          insertTestContacts(
            db,
            clients.map((_, index) => `К${index}`),
          );
          runOperation(db, { kind: 'edit', params: {}, at }, () => {
            const set = db.sqlite.prepare(
              'UPDATE contacts SET opening_total = ?, opening_last_order_at = ?, stage_override = ? WHERE id = ?',
            );
            clients.forEach(({ total, last, stage }, index) => set.run(total, last, stage, index + 1));
          });
          const other = { ...defaultStageSettings, thresholds };
          const moves = previewStages(db, other, at);
          for (const from of stages) {
            for (const to of stages.filter((each) => each !== from)) {
              const found = countContacts(db, { ...everyone, filter: composeMoveRule(other, from, to) }, at);
              const told = moves.find((move) => move.from === from && move.to === to);
              expect([from, to, found]).toEqual([from, to, told?.count ?? 0]);
            }
          }
        } finally {
          db.sqlite.close();
        }
      }),
      { numRuns: 20 },
    );
  });
});
