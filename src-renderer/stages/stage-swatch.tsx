import type { ReactNode } from 'react';
import type { Stage } from '../../src-shared/stages/stage.ts';
import { StagePatterns, toStageFill } from './stage-patterns.tsx';
import classes from './stages.module.css';

/** The colour and the pattern of a stage beside its name. */
export function StageSwatch({ stage }: Readonly<{ stage: Stage }>): ReactNode {
  return (
    <svg className={classes.swatch} viewBox="0 0 12 12" aria-hidden>
      <StagePatterns of={`swatch-${stage}`} />
      <rect width={12} height={12} rx={2} data-stage={stage} className={classes.fill} />
      <rect width={12} height={12} rx={2} fill={toStageFill(`swatch-${stage}`, stage)} />
    </svg>
  );
}
