import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { JobProgress } from '../../src-shared/contract/job-progress.ts';
import type { CopyInfo } from '../../src-shared/copies/copies-contract.ts';
import type { JobControl } from '../contract/handlers.ts';
import { decodeCopyHeader, PAYLOAD_AT, type CopyFacts, type CopyHeader } from './copy-header.ts';

const CHUNK_LENGTH = 1024 * 1024;

/**
 * Reads the header of a copy without any key and checks that the file is as long as it says.
 * Throws AppError copyMissing, copyDamaged, copyFromFuture.
 */
export async function readCopyHeader(path: string): Promise<CopyHeader> {
  const file = await openCopy(path);
  try {
    const bytes = Buffer.alloc(PAYLOAD_AT);
    const { bytesRead } = await file.read(bytes, 0, PAYLOAD_AT, 0);
    const header = decodeCopyHeader(bytes.subarray(0, bytesRead));
    const { size } = await file.stat();
    if (size !== PAYLOAD_AT + header.facts.payloadLength) throw new AppError('copyDamaged');
    return header;
  } finally {
    await file.close();
  }
}

/** What a copy tells about itself without any key; throws as `readCopyHeader`. */
export async function readCopyInfo(path: string): Promise<CopyInfo> {
  const { facts } = await readCopyHeader(path);
  return describeCopy(path, facts);
}

/** The facts of a header as the window gets them. */
export function describeCopy(path: string, facts: CopyFacts): CopyInfo {
  const { createdAt, reason, detail, contacts, schemaVersion, appVersion } = facts;
  const size = PAYLOAD_AT + facts.payloadLength;
  return { fileName: basename(path), createdAt, reason, detail, size, contacts, schemaVersion, appVersion };
}

/**
 * Writes a copy: the encrypted base after room for the header, then the header that `seal` makes of its length
 * and checksum. The file is fsynced; nothing is left of it after an error.
 */
export async function writeCopyFile(
  path: string,
  payloadPath: string,
  seal: (payload: Readonly<{ payloadLength: number; payloadSha256: string }>) => Buffer,
  job: JobControl,
): Promise<void> {
  const source = await open(payloadPath, 'r');
  try {
    await writeNewFile(path, async (target) => {
      const { size } = await source.stat();
      const pass = { from: 0, to: PAYLOAD_AT, length: size, step: 'copying' } as const;
      const payloadSha256 = await pump(source, target, pass, job);
      await target.write(seal({ payloadLength: size, payloadSha256 }), 0, PAYLOAD_AT, 0);
    });
  } finally {
    await source.close();
  }
}

/** Takes the encrypted base out of a copy; throws AppError copyDamaged when its checksum is another. */
export async function extractPayload(
  copyPath: string,
  facts: CopyFacts,
  targetPath: string,
  job: JobControl,
): Promise<void> {
  const source = await openCopy(copyPath);
  try {
    await writeNewFile(targetPath, async (target) => {
      const pass = { from: PAYLOAD_AT, to: 0, length: facts.payloadLength, step: 'reading' } as const;
      const sha256 = await pump(source, target, pass, job);
      if (sha256 !== facts.payloadSha256) throw new AppError('copyDamaged');
    });
  } finally {
    await source.close();
  }
}

type Pass = Readonly<{ from: number; to: number; length: number; step: JobProgress['step'] }>;

/** Copies bytes between files and answers their SHA-256 in hexadecimal. */
async function pump(source: FileHandle, target: FileHandle, pass: Pass, job: JobControl): Promise<string> {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK_LENGTH);
  let done = 0;
  while (done < pass.length) {
    if (job.signal.aborted) throw new AppError('cancelled');
    const wanted = Math.min(CHUNK_LENGTH, pass.length - done);
    const { bytesRead } = await source.read(chunk, 0, wanted, pass.from + done);
    if (bytesRead === 0) throw new AppError('copyDamaged');
    hash.update(chunk.subarray(0, bytesRead));
    await target.write(chunk, 0, bytesRead, pass.to + done);
    done += bytesRead;
    job.progress({ step: pass.step, done, total: pass.length });
  }
  return hash.digest('hex');
}

async function writeNewFile(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await write(file);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  await file.close();
}

async function openCopy(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw missing ? new AppError('copyMissing') : error;
  }
}
