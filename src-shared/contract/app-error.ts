import * as z from 'zod';
import { errorCodes, type ErrorCode } from './error-codes.ts';

/** Facts that the message of an error needs: a name, a count, a version. Never a path or a stack. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** An expected failure with a code; anything else that is thrown is a defect and reaches the owner as `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/** The shape in which an error crosses a process border. */
export const errorDataSchema = z.strictObject({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type ErrorData = z.infer<typeof errorDataSchema>;

/** Turns whatever was thrown into the shape that crosses borders; an unknown throw becomes `internal` without details. */
export function toErrorData(thrown: unknown): ErrorData {
  if (thrown instanceof AppError) return { code: thrown.code, params: { ...thrown.params } };
  return { code: 'internal', params: {} };
}
