import * as z from 'zod';
import { dictionaryNames, pointTypes } from '../../../src-shared/contacts/contact-field.ts';
import { pointKinds } from '../../../src-shared/contacts/contact-point.ts';
import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';

const preparedSchema = z.object({
  kind: z.enum(['person', 'organization']),
  fields: z.record(z.string(), z.union([z.string(), z.number()])),
  points: z.array(
    z.object({
      type: z.enum(pointTypes),
      kind: z.enum(pointKinds).nullable(),
      service: z.string().nullable(),
      value: z.string(),
      extension: z.string().nullable(),
      valid: z.boolean(),
      note: z.string().nullable(),
    }),
  ),
  dictionary: z.partialRecord(z.enum(dictionaryNames), z.string()),
  tags: z.array(z.string()),
  custom: z.record(z.coerce.number().int(), z.string()),
});

/** A prepared contact as the text in which a row waits; equal contacts give equal texts. */
export function writePrepared({ kind, fields, points, dictionary, tags, custom }: PreparedContact): string {
  const sorted = Object.fromEntries(
    Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
  return JSON.stringify({ kind, fields: sorted, points, dictionary, tags, custom });
}

/** The contact back from its text. */
export function readPrepared(text: string): PreparedContact {
  return preparedSchema.parse(JSON.parse(text));
}
