import { AppError } from '../../src-shared/contract/app-error.ts';

/** Whatever was thrown as an error with words; what has no code of its own becomes `internal`. */
export function toAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError('internal');
}
