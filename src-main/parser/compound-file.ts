import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ByteSource } from './byte-source.ts';
import { findRootStreams, type CompoundEntry } from './compound-directory.ts';

/** Streams of a compound file (MS-CFB), the container of Excel 5 to 2003, by their names in upper case. */
export type CompoundFile = Readonly<{
  has: (name: string) => boolean;
  /** Bytes of a stream in chunks. */
  stream: (name: string) => AsyncIterable<Buffer>;
}>;

type Header = Readonly<{
  sectorSize: number;
  miniSectorSize: number;
  directoryStart: number;
  miniCutoff: number;
  miniFatStart: number;
  difatStart: number;
}>;

const headerLength = 512;
const headerDifat = 109;
const lastSector = 0xfffffffa;
const readAhead = 256 * 1024;
const mostDirectoryBytes = 4 * 2 ** 20;
/** Short streams share one: workbooks below 4 KB and scraps beside them. */
const mostMiniBytes = 16 * 2 ** 20;

/**
 * Opens a compound file. Every chain of sectors is walked at most once per sector that the file has, so that a cycle
 * ends as `fileDamaged`; a last sector that the file cuts short is read as far as it goes, as Excel does.
 */
export async function openCompoundFile(source: ByteSource): Promise<CompoundFile> {
  const head = await source.read(0, headerLength);
  const header = readHeader(head);
  const sectorCount = Math.ceil(Math.max(0, source.size - header.sectorSize) / header.sectorSize);
  const fat = await readFat(source, header, head, sectorCount);
  const chain = (start: number): readonly number[] => followChain(fat, start, sectorCount);

  const directory = await readWhole(
    readSectors(source, header, chain(header.directoryStart)),
    mostDirectoryBytes,
  );
  const { root, streams } = findRootStreams(directory);

  const find = (name: string): CompoundEntry => {
    const entry = streams.get(name.toUpperCase());
    if (entry === undefined) throw new AppError('fileDamaged');
    return entry;
  };

  async function* streamMini(entry: CompoundEntry): AsyncIterable<Buffer> {
    const miniFat = toNumbers(
      await readWhole(readSectors(source, header, chain(header.miniFatStart)), mostMiniBytes),
    );
    const mini = await readWhole(readSectors(source, header, chain(root.start)), mostMiniBytes);
    const parts = followChain(miniFat, entry.start, miniFat.length).map((sector) =>
      mini.subarray(sector * header.miniSectorSize, (sector + 1) * header.miniSectorSize),
    );
    yield Buffer.concat(parts).subarray(0, entry.size);
  }

  async function* streamLong(entry: CompoundEntry): AsyncIterable<Buffer> {
    let left = entry.size;
    for await (const chunk of readSectors(source, header, chain(entry.start))) {
      yield chunk.subarray(0, left);
      left -= chunk.length;
      if (left <= 0) return;
    }
  }

  return {
    has: (name) => streams.has(name.toUpperCase()),
    stream: (name) => {
      const entry = find(name);
      return entry.size < header.miniCutoff ? streamMini(entry) : streamLong(entry);
    },
  };
}

function readHeader(head: Buffer): Header {
  if (head.length < headerLength) throw new AppError('fileDamaged');
  const sectorShift = head.readUInt16LE(30);
  const miniShift = head.readUInt16LE(32);
  if ((sectorShift !== 9 && sectorShift !== 12) || miniShift < 4 || miniShift > sectorShift) {
    throw new AppError('fileDamaged');
  }
  return {
    sectorSize: 2 ** sectorShift,
    miniSectorSize: 2 ** miniShift,
    directoryStart: head.readUInt32LE(48),
    miniCutoff: head.readUInt32LE(56),
    miniFatStart: head.readUInt32LE(60),
    difatStart: head.readUInt32LE(68),
  };
}

/** The table of sectors; the places of its own sectors stand in the header and go on in a chain of their own. */
async function readFat(
  source: ByteSource,
  header: Header,
  head: Buffer,
  sectorCount: number,
): Promise<Uint32Array> {
  const places: number[] = [];
  for (let index = 0; index < headerDifat; index += 1) places.push(head.readUInt32LE(76 + index * 4));
  const perSector = header.sectorSize / 4;
  const mostLinks = sectorCount / perSector + 1;
  let next = header.difatStart;
  for (let walked = 0; next < lastSector; walked += 1) {
    if (walked > mostLinks || next >= sectorCount) throw new AppError('fileDamaged');
    const sector = toNumbers(await readSector(source, header, next));
    places.push(...sector.subarray(0, -1));
    next = sector.at(-1) ?? lastSector;
  }
  const own = places.filter((place) => place < lastSector);
  if (own.length === 0 || own.length > sectorCount) throw new AppError('fileDamaged');
  const fat = new Uint32Array(own.length * perSector);
  for (const [index, place] of own.entries()) {
    if (place >= sectorCount) throw new AppError('fileDamaged');
    fat.set(toNumbers(await readSector(source, header, place)), index * perSector);
  }
  return fat;
}

/** Sectors of a chain from its start; throws `fileDamaged` for a cycle and for a sector that the table lacks. */
function followChain(table: Uint32Array, start: number, most: number): readonly number[] {
  const chain: number[] = [];
  let sector = start;
  while (sector < lastSector) {
    const next = table[sector];
    if (next === undefined || chain.length >= most) throw new AppError('fileDamaged');
    chain.push(sector);
    sector = next;
  }
  return chain;
}

function readSector(source: ByteSource, header: Header, sector: number): Promise<Buffer> {
  return source.read((sector + 1) * header.sectorSize, header.sectorSize);
}

/** Content of sectors in their order; neighbours are read in one go. */
async function* readSectors(
  source: ByteSource,
  header: Header,
  sectors: readonly number[],
): AsyncGenerator<Buffer> {
  const most = readAhead / header.sectorSize;
  let at = 0;
  while (at < sectors.length) {
    const first = sectors[at] ?? 0;
    let count = 1;
    while (count < most && sectors[at + count] === first + count) count += 1;
    const chunk = await source.read((first + 1) * header.sectorSize, count * header.sectorSize);
    if (chunk.length === 0) throw new AppError('fileDamaged');
    yield chunk;
    at += count;
  }
}

async function readWhole(chunks: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) throw new AppError('fileTooLarge');
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function toNumbers(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(Math.floor(bytes.length / 4));
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = bytes.readUInt32LE(index * 4);
  return numbers;
}
