import { describe, expect, it } from 'vitest';
import { findStageReason } from '../../../src-renderer/stages/stage-reason.ts';

const today = '2026-05-20';
const fields = {
  ordersCount: 5,
  ordersTotal: 250_000,
  firstOrderAt: '2025-05-20',
  lastOrderAt: '2026-05-08',
};

describe('findStageReason', () => {
  it('counts the days since the purchase that decides', () => {
    expect(findStageReason('active', fields, today)).toMatchObject({
      words: 'bought',
      orders: 5,
      daysAgo: 12,
    });
    expect(findStageReason('established', fields, today)).toMatchObject({
      words: 'established',
      daysAgo: 365,
    });
    expect(findStageReason('inactive', fields, today)).toMatchObject({ words: 'inactive', daysAgo: 12 });
    expect(findStageReason('vip', fields, today)).toMatchObject({ words: 'vip', sum: 250_000 });
  });

  it('speaks of no orders where only a sum or a day came with a list', () => {
    const sum = { ordersTotal: 5000 };
    expect(findStageReason('working', sum, today).words).toBe('undated');
    expect(findStageReason('working', { ...sum, lastOrderAt: '2026-05-08' }, today).words).toBe('inactive');
    expect(findStageReason('potential', {}, today).words).toBe('potential');
  });
});
