/** Processor time that some work takes, all threads of the process together, milliseconds: other programs do not blur it. */
export function timeProcessor(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
