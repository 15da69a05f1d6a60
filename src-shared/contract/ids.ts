import * as z from 'zod';

/** The id of a row: a positive integer, never used again after its row is gone. */
export const idSchema = z.number().int().positive();

/** Ids of rows in one message. */
export const idsSchema = z.array(idSchema).max(200_000);

/** What every command answers: the operation that can be undone. */
export const operationDoneSchema = z.strictObject({ operationId: idSchema });
