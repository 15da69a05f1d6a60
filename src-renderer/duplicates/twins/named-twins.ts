const namedAtMost = 3;

/** The likely twins that are named one by one; of the others the list tells only how many there are. */
export function listNamedTwins<Each>(twins: readonly Each[]): readonly Each[] {
  return twins.slice(0, namedAtMost);
}
