import * as z from 'zod';
import { contactKinds } from '../contacts/contact.ts';
import { idSchema } from '../contract/ids.ts';

/**
 * Where a pair belongs: `safe` says the same or less (may be merged in a batch), `review` is for the owner to decide,
 * `family` shares a phone or an address and is probably several people.
 */
export const duplicateLanes = ['safe', 'review', 'family'] as const;
export type DuplicateLane = (typeof duplicateLanes)[number];

/** What is compared, in the order in which reasons are told. */
export const duplicateFields = [
  'inn',
  'externalId',
  'phone',
  'email',
  'messenger',
  'name',
  'organization',
  'legalForm',
  'lastName',
  'firstName',
  'middleName',
  'birthday',
  'address',
  'kpp',
] as const;
export type DuplicateField = (typeof duplicateFields)[number];

/** How two values of a field stand to one another. What one of the two lacks gives no reason at all. */
export const duplicateAgreements = [
  'same',
  'spelling',
  'reordered',
  'initial',
  'short',
  'transliterated',
  'subset',
  'close',
  'maiden',
  'yearOnly',
  'swapped',
  'shared',
  'proprietor',
  'different',
] as const;
export type DuplicateAgreement = (typeof duplicateAgreements)[number];

/** One reason for or against two contacts being one; `values` as the first and the second contact have them. */
export const duplicateReasonSchema = z.strictObject({
  field: z.enum(duplicateFields),
  agreement: z.enum(duplicateAgreements),
  values: z.tuple([z.string(), z.string()]).optional(),
});
export type DuplicateReason = z.infer<typeof duplicateReasonSchema>;

/** Two contacts that may be one, `a` < `b`. */
export const duplicatePairSchema = z.strictObject({
  a: idSchema,
  b: idSchema,
  /** From 0 to 1: how likely they are one. */
  probability: z.number().min(0).max(1),
  lane: z.enum(duplicateLanes),
  reasons: z.array(duplicateReasonSchema),
});
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

/** What is shown of a contact beside its likely twins. */
export const twinContactSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(contactKinds),
  name: z.string(),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  birthday: z.string().nullable(),
  inn: z.string().nullable(),
  address: z.string().nullable(),
  createdAt: z.string(),
});
export type TwinContact = z.infer<typeof twinContactSchema>;

/** Contacts that are probably one (or, in the lane `family`, share something), with the pairs that hold them together. */
export const duplicateClusterSchema = z.strictObject({
  /** Stays as long as the members do. */
  key: z.string(),
  lane: z.enum(duplicateLanes),
  /** The lowest probability of a pair that holds the cluster together. */
  probability: z.number().min(0).max(1),
  contacts: z.array(twinContactSchema).min(2),
  pairs: z.array(duplicatePairSchema).min(1),
});
export type DuplicateCluster = z.infer<typeof duplicateClusterSchema>;
