import * as z from 'zod';
import { importTargets, type ImportTarget } from '../../src-shared/import/import-decision.ts';
import { refuseOption } from './driver-request.ts';

/** Reads `--create-missing` and `--target`; throws AppError `invalidInput` for another target. */
export function readLedgerOptions(
  options: Readonly<{ 'create-missing'?: boolean; target?: string }>,
): Readonly<{ createMissing: boolean | undefined; target: ImportTarget | undefined }> {
  const target = z.enum(importTargets).optional().safeParse(options.target);
  if (!target.success) throw refuseOption('--target');
  return { createMissing: options['create-missing'], target: target.data };
}
