import { AppError } from '../../src-shared/contract/app-error.ts';

/** Where a stream begins and how long it claims to be. */
export type CompoundEntry = Readonly<{ start: number; size: number }>;

type DirectoryEntry = CompoundEntry &
  Readonly<{ name: string; type: number; left: number; right: number; child: number }>;

const entryLength = 128;
const streamType = 2;
const rootType = 5;

/**
 * Streams right under the root, by upper-case name: a table inside a drawing has a storage of its own and does not
 * count. The tree is walked without recursion and each entry once, so that a cycle ends.
 */
export function findRootStreams(directory: Buffer): Readonly<{
  root: CompoundEntry;
  streams: ReadonlyMap<string, CompoundEntry>;
}> {
  const entries = readEntries(directory);
  const [root] = entries;
  if (root === undefined || root.type !== rootType) throw new AppError('fileDamaged');
  const streams = new Map<string, CompoundEntry>();
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    waiting.push(entry.left, entry.right);
    const name = entry.name.toUpperCase();
    if (entry.type === streamType && !streams.has(name)) streams.set(name, entry);
  }
  return { root, streams };
}

function readEntries(directory: Buffer): readonly DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const nameLength = Math.min(Math.max(0, directory.readUInt16LE(at + 64) - 2), 62);
    entries.push({
      name: directory.toString('utf16le', at, at + nameLength),
      type: directory[at + 66] ?? 0,
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
