import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';
import { pointTypes } from './contact-field.ts';

/** What a phone, an e-mail or an address is for. */
export const pointKinds = ['mobile', 'work', 'home', 'fax', 'personal', 'legal', 'actual', 'other'] as const;
export type PointKind = (typeof pointKinds)[number];

export const messengerServices = ['whatsapp', 'telegram', 'viber', 'vk', 'max', 'skype', 'other'] as const;

/** One contact point as stored. `value` is normalised (E.164, lower-case e-mail); `shown` keeps what could not be normalised. */
export const contactPointSchema = z.strictObject({
  id: idSchema,
  type: z.enum(pointTypes),
  kind: z.enum(pointKinds).nullable(),
  /** The service of a messenger. */
  service: z.enum(messengerServices).nullable(),
  value: z.string().max(1000),
  /** The extension of a phone. */
  extension: z.string().max(16).nullable(),
  /** False when the value could not be checked: it is kept as typed. */
  valid: z.boolean(),
  primary: z.boolean(),
  note: z.string().max(500).nullable(),
});

/** One contact point as the form or the importer gives it; normalised by the service. */
export const pointInputSchema = z.strictObject({
  /** Present when an existing point is kept or changed. */
  id: idSchema.optional(),
  type: z.enum(pointTypes),
  kind: z.enum(pointKinds).nullable().optional(),
  service: z.enum(messengerServices).nullable().optional(),
  value: z.string().trim().min(1).max(1000),
  primary: z.boolean().optional(),
  note: z.string().max(500).nullable().optional(),
});

export type MessengerService = (typeof messengerServices)[number];
export type ContactPoint = z.infer<typeof contactPointSchema>;
export type PointInput = z.infer<typeof pointInputSchema>;
