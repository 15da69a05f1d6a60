import type { PreparedRow } from '../../parser/parser-messages.ts';
import type { RowOutcome } from '../row-ledger.ts';

/** True for a row that the owner should look at: it did not come in, waits for a decision, or something of it was not understood. */
export function needsAttention({ problems }: Pick<PreparedRow, 'problems'>, outcome: RowOutcome): boolean {
  return problems.length > 0 || outcome === 'review' || outcome === 'skipped';
}
