import { readdir, readFile } from 'node:fs/promises';

/** One process of a program: what it does there, resident memory and its fair share of shared memory, MiB. */
export type ProcessMemory = Readonly<{ role: string; rssMiB: number; pssMiB: number }>;

/** The processes of a program by its first one, as Linux tells them; none on another system. */
export async function readProcessMemory(pid: number): Promise<ProcessMemory[]> {
  if (process.platform !== 'linux') return [];
  const parents = await readParents();
  const family = [...parents.keys()].filter((each) => descends(each, pid, parents));
  return Promise.all(family.map(describeProcess));
}

async function readParents(): Promise<ReadonlyMap<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map<number, number>();
  for (const pid of pids) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
    if (parent !== undefined) parents.set(pid, Number(parent));
  }
  return parents;
}

function descends(pid: number, from: number, parents: ReadonlyMap<number, number>): boolean {
  for (let each: number | undefined = pid; each !== undefined && each > 1; each = parents.get(each)) {
    if (each === from) return true;
  }
  return false;
}

async function describeProcess(pid: number): Promise<ProcessMemory> {
  const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  return { role: nameRole(command), rssMiB: readMiB(rollup, 'Rss'), pssMiB: readMiB(rollup, 'Pss') };
}

function nameRole(command: string): string {
  const type = /--type=(\S+)/.exec(command)?.[1];
  if (type === undefined) return 'main';
  if (command.includes('node.mojom.NodeService')) return 'base process';
  if (command.includes('network.mojom.NetworkService')) return 'network service';
  return type === 'renderer' ? 'window' : type;
}

function readMiB(rollup: string, key: string): number {
  return Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) / 1024;
}
