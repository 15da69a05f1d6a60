import * as z from 'zod';
import { dictionaryNames } from '../contacts/contact-field.ts';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idSchema, operationDoneSchema } from '../contract/ids.ts';

/** A value of a dictionary with the spellings that mean it and how many contacts hold it. */
export const dictionaryValueSchema = z.strictObject({
  id: idSchema,
  dictionary: z.enum(dictionaryNames),
  label: z.string().min(1).max(200),
  spellings: z.array(z.string().max(200)),
  used: z.number().int().nonnegative(),
});
export type DictionaryValue = z.infer<typeof dictionaryValueSchema>;

export const dictionariesContract = {
  'dictionaries:list': defineQuery(
    z.strictObject({ dictionary: z.enum(dictionaryNames) }),
    z.strictObject({ values: z.array(dictionaryValueSchema) }),
  ),
  'dictionaries:save-value': defineCommand(
    z.strictObject({
      id: idSchema.nullable(),
      dictionary: z.enum(dictionaryNames),
      label: z.string().trim().min(1).max(200),
      spellings: z.array(z.string().trim().min(1).max(200)).max(200),
    }),
    z.strictObject({ operationId: idSchema, id: idSchema }),
  ),
  /** Joins one value to another: its contacts and spellings go over. */
  'dictionaries:join-values': defineCommand(
    z.strictObject({ fromId: idSchema, intoId: idSchema }),
    operationDoneSchema,
  ),
  'tags:list': defineQuery(
    z.strictObject({}),
    z.strictObject({
      tags: z.array(z.strictObject({ id: idSchema, label: z.string(), used: z.number().int() })),
    }),
  ),
};
