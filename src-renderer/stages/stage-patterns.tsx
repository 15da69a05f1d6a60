import type { ReactNode } from 'react';
import type { Stage } from '../../src-shared/stages/stage.ts';
import classes from './stages.module.css';

/** Stages that wear a pattern over their colour: with the steps of lightness no stage is told by hue alone. */
const patterned: readonly Stage[] = ['potential', 'established', 'inactive'];

/** The pattern over the colour of a stage, within the drawing that has these definitions. */
export function toStageFill(drawing: string, stage: Stage): string {
  return patterned.includes(stage) ? `url(#${drawing}-${stage})` : 'none';
}

/** Definitions of the patterns for one drawing: ids are of the whole page. */
export function StagePatterns({ of }: Readonly<{ of: string }>): ReactNode {
  return (
    <defs>
      <pattern id={`${of}-potential`} width={6} height={6} patternUnits="userSpaceOnUse">
        <path className={classes.stroke} d="M0 6 6 0" />
      </pattern>
      <pattern id={`${of}-established`} width={5} height={5} patternUnits="userSpaceOnUse">
        <circle className={classes.dot} cx={2.5} cy={2.5} r={0.9} />
      </pattern>
      <pattern id={`${of}-inactive`} width={6} height={6} patternUnits="userSpaceOnUse">
        <path className={classes.stroke} d="M0 0 6 6M0 6 6 0" />
      </pattern>
    </defs>
  );
}
