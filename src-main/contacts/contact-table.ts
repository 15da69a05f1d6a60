import { isNotNull } from 'drizzle-orm';
import { index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { stages } from '../../src-shared/stages/stage.ts';
import { dictionaryValues } from '../dictionaries/dictionary-tables.ts';

/** People and organizations. Money is kopecks, dates are ISO text, a birthday may be `--MM-DD`. */
export const contacts = sqliteTable(
  'contacts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: ['person', 'organization'] }).notNull(),
    /** The name as the owner says it; made from the parts at every write. */
    name: text('name').notNull(),
    /** The name for sorting: lower-case, ё as е, family name or distinctive word first. */
    sortName: text('sort_name').notNull(),
    lastName: text('last_name'),
    firstName: text('first_name'),
    middleName: text('middle_name'),
    gender: text('gender', { enum: ['female', 'male'] }),
    birthday: text('birthday'),
    organizationName: text('organization_name'),
    legalForm: text('legal_form'),
    inn: text('inn'),
    kpp: text('kpp'),
    ogrn: text('ogrn'),
    position: text('position'),
    activity: text('activity'),
    industry: text('industry'),
    size: text('size'),
    budget: integer('budget'),
    workHours: text('work_hours'),
    head: text('head'),
    contactPersons: text('contact_persons'),
    sourceId: integer('source_id').references(() => dictionaryValues.id),
    needId: integer('need_id').references(() => dictionaryValues.id),
    groupName: text('group_name'),
    note: text('note'),
    preferredTime: text('preferred_time'),
    preferredChannel: text('preferred_channel'),
    externalId: text('external_id'),
    consent: text('consent', { enum: ['given', 'refused', 'withdrawn'] }),
    consentAt: text('consent_at'),
    /** The stage that the owner set by hand; null while rules decide. */
    stageOverride: text('stage_override', { enum: stages }),
    openingTotal: integer('opening_total'),
    openingDebt: integer('opening_debt'),
    openingLastOrderAt: text('opening_last_order_at'),
    /** The last import that touched the contact, and its row there. */
    importOperationId: integer('import_operation_id'),
    importRow: integer('import_row'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    deletedAt: text('deleted_at'),
    /** The card with which this one was united; such a card is in no list and in no trash. */
    mergedIntoId: integer('merged_into_id').references((): AnySQLiteColumn => contacts.id),
  },
  // Most contacts lack some of these: an index of the filled values alone is smaller and costs an import less.
  (table) => [
    index('contacts_by_name').on(table.deletedAt, table.sortName, table.id),
    index('contacts_by_source').on(table.sourceId).where(isNotNull(table.sourceId)),
    index('contacts_by_need').on(table.needId).where(isNotNull(table.needId)),
    index('contacts_by_inn').on(table.inn).where(isNotNull(table.inn)),
    index('contacts_by_birthday').on(table.birthday).where(isNotNull(table.birthday)),
    index('contacts_by_external_id').on(table.externalId).where(isNotNull(table.externalId)),
    index('contacts_by_merged_into').on(table.mergedIntoId).where(isNotNull(table.mergedIntoId)),
  ],
);
