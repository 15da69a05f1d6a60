const oldAfterDays = 7;
const millisecondsPerDay = 86_400_000;

/** True when there is no copy or the last one is over a week old: the owner is reminded. */
export function isCopyOld(lastAt: string | null, now: Date): boolean {
  return lastAt === null || now.getTime() - new Date(lastAt).getTime() > oldAfterDays * millisecondsPerDay;
}
