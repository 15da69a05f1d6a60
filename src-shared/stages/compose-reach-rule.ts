import type { Filter } from '../filters/filter.ts';
import type { Stage } from './stage.ts';
import { composeStageRules, type StageSettings } from './stage-settings.ts';

/** The rule of those whom settings put into a stage: none of the rules asked before it holds, its own does. */
export function composeReachRule(settings: StageSettings, to: Stage): Filter {
  const ruled = composeStageRules(settings);
  const own = ruled.findIndex(({ stage }) => stage === to);
  const before = own === -1 ? ruled : ruled.slice(0, own);
  const held = ruled[own];
  return {
    type: 'and',
    rules: [
      ...(held === undefined ? [] : [held.rule]),
      ...before.map(({ rule }): Filter => ({ type: 'not', rule })),
    ],
  };
}

/** The rule of those who would go from a stage of now to another one under other settings; who was placed by hand stays. */
export function composeMoveRule(settings: StageSettings, from: Stage, to: Stage): Filter {
  return {
    type: 'and',
    rules: [
      { type: 'condition', field: 'stage', operator: 'equals', value: from },
      { type: 'condition', field: 'stageOverride', operator: 'isEmpty' },
      composeReachRule(settings, to),
    ],
  };
}
