import { cpus, totalmem } from 'node:os';
import type { Bar, Benchmark } from './benchmark.ts';

/**
 * Runs the named benchmarks (all of them without names), prints one JSON document each and, last, in words what held.
 * Sets the exit code to 1 when a bar falls short.
 */
export async function runBenchmarks(all: readonly Benchmark[], names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !all.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) {
    console.error(
      `Unknown: ${unknown.join(', ')}. Known: ${all.map((benchmark) => benchmark.name).join(', ')}.`,
    );
    process.exitCode = 1;
    return;
  }
  const bars: (Bar & { benchmark: string })[] = [];
  for (const benchmark of all.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const measurement = await benchmark.measure();
    console.log(
      JSON.stringify({ name: benchmark.name, machine: describeMachine(), ...measurement }, null, 2),
    );
    bars.push(...measurement.bars.map((bar) => ({ ...bar, benchmark: benchmark.name })));
  }
  const short = bars.filter((bar) => !bar.ok);
  const told = short.map((bar) => `${bar.benchmark}: ${bar.metric} = ${bar.value}, limit ${bar.limit}`);
  console.log(
    short.length === 0
      ? `All ${bars.length} bars held.`
      : `${bars.length - short.length} of ${bars.length} bars held. Fell short: ${told.join('; ')}.`,
  );
  if (short.length > 0) process.exitCode = 1;
}

function describeMachine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}
