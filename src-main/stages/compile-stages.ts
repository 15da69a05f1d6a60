import { AppError } from '../../src-shared/contract/app-error.ts';
import type { Filter } from '../../src-shared/filters/filter.ts';
import { composeStageRules, type StageSettings } from '../../src-shared/stages/stage-settings.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { toLocalDay } from '../filters/day-range.ts';
import type { SqlFragment } from '../filters/sql-fragment.ts';
import { compileRuleOn } from '../segments/compile-segment.ts';

/** Fields that a rule of a stage may not ask: they depend on the stages themselves. */
const dependent: ReadonlySet<string> = new Set(['stage', 'stageOverride', 'segment']);

/** Throws AppError `invalidInput` when a rule of a stage depends on stages or segments. */
function assertIndependent(rule: Filter): void {
  if (rule.type === 'not') assertIndependent(rule.rule);
  else if (rule.type === 'and' || rule.type === 'or') for (const each of rule.rules) assertIndependent(each);
  else if (rule.type === 'condition' && dependent.has(rule.field)) {
    throw new AppError('invalidInput', { field: rule.field });
  }
}

function compileRule(db: BaseDatabase, rule: Filter, today: string): SqlFragment {
  try {
    return compileRuleOn(db, rule, today);
  } catch (thrown) {
    // A rule that lost its field gives nobody its stage; it must not stop every operation.
    if (!(thrown instanceof AppError)) throw thrown;
    return { sql: '0', params: [] };
  }
}

/** The stage by the rules as SQL over `contacts AS c`, on a local day (ISO). */
export function compileStageCase(db: BaseDatabase, settings: StageSettings, today: string): SqlFragment {
  const parts = composeStageRules(settings).map(({ stage, rule }) => ({
    stage,
    test: compileRule(db, rule, today),
  }));
  return {
    sql: `CASE ${parts.map(({ stage, test }) => `WHEN (${test.sql}) THEN '${stage}'`).join(' ')} ELSE 'potential' END`,
    params: parts.flatMap(({ test }) => test.params),
  };
}

/** Who can be more than potential: with rules made from thresholds only those who ever bought, or were placed by hand. */
export function composeCandidates({ rules }: StageSettings): string {
  if (Object.keys(rules).length > 0) return '1';
  return `(c.stage_override IS NOT NULL OR c.opening_total IS NOT NULL OR c.opening_last_order_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM contact_facts f WHERE f.contact_id = c.id))`;
}

/** Throws what `compileFilter` throws, and `invalidInput`, for settings that cannot be computed. */
export function assertStageSettings(db: BaseDatabase, { rules }: StageSettings, now: Date): void {
  for (const rule of Object.values(rules)) {
    assertIndependent(rule);
    compileRuleOn(db, rule, toLocalDay(now));
  }
}
