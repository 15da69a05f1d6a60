import * as z from 'zod';

/** What the main process tells the base process. Ports travel beside `start` and `parserStarted`. */
export const toBaseProcessSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('start'),
    folder: z.string(),
    migrationsFolder: z.string(),
    appVersion: z.string(),
    /** The driver's addon where the one in its package does not fit the runtime. */
    nativeBinding: z.string().nullable(),
    /** The digests that the driver's addon must have; null where nobody delivered the program. */
    addonDigests: z.string().nullable(),
    /** The copy to restore from. */
    copyPath: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('file'), token: z.string(), path: z.string() }),
  z.strictObject({ type: z.literal('parserStarted'), id: z.number().int() }),
  z.strictObject({ type: z.literal('parserEnded'), id: z.number().int(), code: z.number().int().nullable() }),
]);
export type ToBaseProcess = z.infer<typeof toBaseProcessSchema>;
export type BaseProcessStart = Extract<ToBaseProcess, { type: 'start' }>;

/** What the base process tells the main process. */
export const fromBaseProcessSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('fileKnown'), token: z.string() }),
  z.strictObject({ type: z.literal('startParser'), id: z.number().int() }),
  z.strictObject({ type: z.literal('killParser'), id: z.number().int() }),
]);
export type FromBaseProcess = z.infer<typeof fromBaseProcessSchema>;
