import { readFileSync, readdirSync } from 'node:fs';
import { createNodeParserHost } from '../../../../src-main/parser/node-parser-host.ts';
import { startParser, type ParserClient } from '../../../../src-main/parser/parser-client.ts';

/** A real parser process whose memory is watched. */
export type MeasuredParser = Readonly<{
  client: ParserClient;
  /** The most memory that the process has held so far, MB; a dead one keeps its last figure. */
  peakMegabytes: () => number;
  /** Seconds of a processor that it has used so far: on a busy machine a clock would tell of the others. */
  processorSeconds: () => number;
  stop: () => void;
}>;

const sampleEveryMs = 25;

/** Starts a parser as the driver does; Linux only. `deadlineMs` bounds every call. */
export async function startMeasuredParser(deadlineMs: number): Promise<MeasuredParser> {
  const before = new Set(listChildren());
  const client = await startParser(createNodeParserHost(), deadlineMs);
  const pid = listChildren().find((one) => !before.has(one));
  if (pid === undefined) throw new Error('the parser has no process');
  let peak = 0;
  let used = 0;
  const sample = (): void => {
    peak = Math.max(peak, readPeak(pid));
    used = Math.max(used, readProcessorSeconds(pid));
  };
  // A process that its heap limit ends leaves nothing to read.
  const timer = setInterval(sample, sampleEveryMs);
  return {
    client,
    peakMegabytes: () => {
      sample();
      return peak;
    },
    processorSeconds: () => {
      sample();
      return used;
    },
    stop: () => {
      clearInterval(timer);
      client.close();
    },
  };
}

function listChildren(): readonly number[] {
  const tasks = `/proc/${process.pid}/task`;
  return readdirSync(tasks).flatMap((task) =>
    readFileSync(`${tasks}/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}

function readPeak(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readProcess(pid, 'status'))?.[1] ?? 0) / 1024;
}

/** User and system time stand behind the name in brackets, in hundredths of a second. */
function readProcessorSeconds(pid: number): number {
  const facts = readProcess(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(facts[11] ?? 0) + Number(facts[12] ?? 0)) / 100;
}

function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
