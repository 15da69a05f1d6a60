import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idSchema, operationDoneSchema } from '../contract/ids.ts';

export const customFieldKinds = ['text', 'number', 'money', 'date', 'list', 'yesNo'] as const;
export type CustomFieldKind = (typeof customFieldKinds)[number];

/** A field of the owner's own. Its id in lists and filters is `custom:N`. */
export const customFieldSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(1).max(100),
  kind: z.enum(customFieldKinds),
  /** The values of a list field. */
  options: z.array(z.string().max(200)).max(200),
  archived: z.boolean(),
});
export type CustomField = z.infer<typeof customFieldSchema>;

const customFieldInput = {
  label: z.string().trim().min(1).max(100),
  options: z.array(z.string().trim().min(1).max(200)).max(200),
};

export const customFieldsContract = {
  'custom-fields:list': defineQuery(
    z.strictObject({}),
    z.strictObject({ fields: z.array(customFieldSchema) }),
  ),
  'custom-fields:create': defineCommand(
    z.strictObject({ ...customFieldInput, kind: z.enum(customFieldKinds) }),
    z.strictObject({ operationId: idSchema, id: idSchema }),
  ),
  /** An archived field is hidden; its values stay. */
  'custom-fields:update': defineCommand(
    z.strictObject({ ...customFieldInput, id: idSchema, archived: z.boolean() }),
    operationDoneSchema,
  ),
};
