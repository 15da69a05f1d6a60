import { contactCities } from '../contacts/contact-city-table.ts';
import { contactPoints } from '../contacts/contact-point-table.ts';
import { contacts } from '../contacts/contact-table.ts';
import { contactTags, tags } from '../contacts/tag-tables.ts';
import { customFields, customValues } from '../custom-fields/custom-field-tables.ts';
import { dictionarySpellings, dictionaryValues } from '../dictionaries/dictionary-tables.ts';
import { distinctPairs, duplicatePairs, duplicateScans } from '../duplicates/duplicate-tables.ts';
import { importProfiles, importReviews, importRuns } from '../import/import-tables.ts';
import { interactions } from '../interactions/interaction-table.ts';
import { changes, freshIds, insertedRanges, journalState, operations } from '../journal/journal-tables.ts';
import { contactFacts } from '../orders/contact-facts-table.ts';
import { orderRegister } from '../orders/order-register-table.ts';
import { orderLines, orders, orderStatuses } from '../orders/order-tables.ts';
import { payments } from '../payments/payment-table.ts';
import { products } from '../products/product-table.ts';
import {
  segmentContacts,
  segmentMembers,
  segmentMoves,
  segments,
  segmentStates,
} from '../segments/segment-tables.ts';
import { baseFacts, settings } from '../settings/settings-table.ts';
import { contactStages, stageSettings } from '../stages/stage-tables.ts';

/** Every table that migrations make, gathered for drizzle. */
export const schema = {
  contacts,
  contactPoints,
  tags,
  contactTags,
  dictionaryValues,
  dictionarySpellings,
  customFields,
  customValues,
  interactions,
  products,
  orderStatuses,
  orders,
  orderLines,
  payments,
  contactFacts,
  orderRegister,
  contactCities,
  segments,
  segmentMembers,
  segmentContacts,
  segmentStates,
  segmentMoves,
  stageSettings,
  contactStages,
  distinctPairs,
  duplicatePairs,
  duplicateScans,
  importRuns,
  importReviews,
  importProfiles,
  operations,
  changes,
  insertedRanges,
  freshIds,
  journalState,
  settings,
  baseFacts,
};

/** Tables whose every write is journaled and can be undone, parents before children. */
export const journaledTables = [
  'dictionary_values',
  'dictionary_spellings',
  'tags',
  'custom_fields',
  'contacts',
  'contact_points',
  'contact_tags',
  'custom_values',
  'interactions',
  'products',
  'order_statuses',
  'orders',
  'order_lines',
  'payments',
  'segments',
  'segment_members',
  'distinct_pairs',
  'stage_settings',
  'import_reviews',
  'import_profiles',
] as const;

export type JournaledTable = (typeof journaledTables)[number];
