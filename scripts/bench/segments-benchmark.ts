import type { Measurement } from './benchmark.ts';
import { measureAudience } from './measure-audience.ts';
import { measureRules } from './measure-rules.ts';
import { openSalesBase } from './open-sales-base.ts';

/** Rules, segments, a new day and a new order over 100,000 clients and 500,000 orders. */
export async function measureSegments(): Promise<Measurement> {
  const { session, forget } = await openSalesBase();
  try {
    const rules = measureRules(session.context.db);
    const audience = measureAudience(session.context);
    return {
      figures: { ...rules.figures, ...audience.figures },
      bars: [...rules.bars, ...audience.bars],
    };
  } finally {
    session.close();
    await forget();
  }
}
