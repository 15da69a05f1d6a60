import { AppError } from '../../src-shared/contract/app-error.ts';

/** Reads binary records; one shorter than what it should hold is `fileDamaged`: Buffer refuses to read past its end. */
export async function readWholeRecords<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof RangeError ? new AppError('fileDamaged') : error;
  }
}
