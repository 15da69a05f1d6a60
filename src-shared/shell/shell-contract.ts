import * as z from 'zod';
import { copyInfoSchema } from '../copies/copies-contract.ts';

/** Where the base stands; the window never sees a path, only what it may show. */
export const shellStateSchema = z.strictObject({
  /** `none`: no base yet; `locked`: a base is there and nobody has opened it; `damaged`: its folder is there but its file or keys are not. */
  base: z.enum(['none', 'locked', 'damaged']),
  locale: z.enum(['ru', 'en']),
  theme: z.enum(['light', 'dark', 'system']),
  version: z.string(),
  /** «Electron 33.2.1»: shown in settings. */
  runtime: z.string(),
});
export type ShellState = z.infer<typeof shellStateSchema>;

/** A file behind an opaque token: the name may be shown, the path stays in the main process. */
export const chosenFileSchema = z.strictObject({ token: z.string(), name: z.string() });
export type ChosenFile = z.infer<typeof chosenFileSchema>;

/** What the base process is started for. */
export const connectPurposeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('open') }),
  z.strictObject({ type: z.literal('create') }),
  z.strictObject({ type: z.literal('restore'), fileToken: z.string().max(64) }),
]);
export type ConnectPurpose = z.infer<typeof connectPurposeSchema>;

/** Calls that the window makes to the main process: dialogs, links, the life of the base process. */
export const shellContract = {
  'shell:state': { input: z.strictObject({}), output: shellStateSchema },
  /** Starts the base process; its port arrives in the window as the message `kartoteka:port`. */
  'shell:connect': { input: z.strictObject({ purpose: connectPurposeSchema }), output: z.strictObject({}) },
  /** Ends the base process: the base is locked. */
  'shell:lock': { input: z.strictObject({}), output: z.strictObject({}) },
  'shell:choose-file': {
    input: z.strictObject({
      purpose: z.enum(['importList', 'exportList', 'exportSales', 'saveCopy', 'openCopy']),
      suggestedName: z.string().max(200).optional(),
    }),
    output: z.strictObject({ file: chosenFileSchema.nullable() }),
  },
  /** Copies in the base's own folder, newest first, as their headers tell without any key: a damaged base leads to them. */
  'shell:copies': {
    input: z.strictObject({}),
    output: z.strictObject({ copies: z.array(z.strictObject({ token: z.string(), copy: copyInfoSchema })) }),
  },
  /** Opens the folder of a file that was just written. */
  'shell:reveal': { input: z.strictObject({ token: z.string().max(64) }), output: z.strictObject({}) },
  /** Only tel:, mailto: and https:, after the owner has agreed. */
  'shell:open-link': { input: z.strictObject({ url: z.string().max(2000) }), output: z.strictObject({}) },
  'shell:set-preferences': {
    input: z.strictObject({
      locale: z.enum(['ru', 'en']).optional(),
      theme: z.enum(['light', 'dark', 'system']).optional(),
    }),
    output: shellStateSchema,
  },
};

export type ShellContract = typeof shellContract;
export type ShellChannel = keyof ShellContract;

/** What the main process says to the window by itself. */
export const shellEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('locked'), reason: z.enum(['owner', 'system', 'crashed']) }),
  z.strictObject({ type: z.literal('lockRequested') }),
]);
export type ShellEvent = z.infer<typeof shellEventSchema>;
