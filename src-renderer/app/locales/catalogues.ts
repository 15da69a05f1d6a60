import { app as appEn } from './en/app.ts';
import { attention as attentionEn } from './en/attention.ts';
import { conflicts as conflictsEn } from './en/conflicts.ts';
import { base as baseEn } from './en/base.ts';
import { clinic as clinicEn } from './en/clinic.ts';
import { contacts as contactsEn } from './en/contacts.ts';
import { copies as copiesEn } from './en/copies.ts';
import { duplicates as duplicatesEn } from './en/duplicates.ts';
import { errors as errorsEn } from '../../../src-shared/words/en/errors.ts';
import { exporting as exportingEn } from './en/export.ts';
import { fields as fieldsEn } from './en/fields.ts';
import { filters as filtersEn } from './en/filters.ts';
import { importing as importingEn } from './en/import.ts';
import { interactions as interactionsEn } from './en/interactions.ts';
import { journal as journalEn } from './en/journal.ts';
import { livingOrders as livingOrdersEn } from './en/living-orders.ts';
import { living as livingEn } from './en/living.ts';
import { mapping as mappingEn } from './en/mapping.ts';
import { matching as matchingEn } from './en/matching.ts';
import { merges as mergesEn } from './en/merges.ts';
import { orders as ordersEn } from './en/orders.ts';
import { plainText as plainTextEn } from './en/plain-text.ts';
import { rfm as rfmEn } from './en/rfm.ts';
import { rules as rulesEn } from './en/rules.ts';
import { sales as salesEn } from './en/sales.ts';
import { segmentActs as segmentActsEn } from './en/segment-acts.ts';
import { segments as segmentsEn } from './en/segments.ts';
import { settings as settingsEn } from './en/settings.ts';
import { stages as stagesEn } from './en/stages.ts';
import { app } from './ru/app.ts';
import { attention } from './ru/attention.ts';
import { conflicts } from './ru/conflicts.ts';
import { base } from './ru/base.ts';
import { clinic } from './ru/clinic.ts';
import { contacts } from './ru/contacts.ts';
import { copies } from './ru/copies.ts';
import { duplicates } from './ru/duplicates.ts';
import { errors } from '../../../src-shared/words/ru/errors.ts';
import { exporting } from './ru/export.ts';
import { fields } from './ru/fields.ts';
import { filters } from './ru/filters.ts';
import { importing } from './ru/import.ts';
import { interactions } from './ru/interactions.ts';
import { journal } from './ru/journal.ts';
import { livingOrders } from './ru/living-orders.ts';
import { living } from './ru/living.ts';
import { mapping } from './ru/mapping.ts';
import { matching } from './ru/matching.ts';
import { merges } from './ru/merges.ts';
import { orders } from './ru/orders.ts';
import { plainText } from './ru/plain-text.ts';
import { rfm } from './ru/rfm.ts';
import { rules } from './ru/rules.ts';
import { sales } from './ru/sales.ts';
import { segmentActs } from './ru/segment-acts.ts';
import { segments } from './ru/segments.ts';
import { settings } from './ru/settings.ts';
import { stages } from './ru/stages.ts';

/** The words of the program by language and namespace. Russian is the source: keys are typed by it. */
export const catalogues = {
  ru: {
    app,
    attention,
    conflicts,
    base,
    clinic,
    contacts,
    copies,
    duplicates,
    errors,
    export: exporting,
    fields,
    filters,
    import: importing,
    interactions,
    journal,
    living,
    livingOrders,
    mapping,
    matching,
    merges,
    orders,
    plainText,
    rfm,
    rules,
    sales,
    segmentActs,
    segments,
    settings,
    stages,
  },
  en: {
    app: appEn,
    attention: attentionEn,
    conflicts: conflictsEn,
    base: baseEn,
    clinic: clinicEn,
    contacts: contactsEn,
    copies: copiesEn,
    duplicates: duplicatesEn,
    errors: errorsEn,
    export: exportingEn,
    fields: fieldsEn,
    filters: filtersEn,
    import: importingEn,
    interactions: interactionsEn,
    journal: journalEn,
    living: livingEn,
    livingOrders: livingOrdersEn,
    mapping: mappingEn,
    matching: matchingEn,
    merges: mergesEn,
    orders: ordersEn,
    plainText: plainTextEn,
    rfm: rfmEn,
    rules: rulesEn,
    sales: salesEn,
    segmentActs: segmentActsEn,
    segments: segmentsEn,
    settings: settingsEn,
    stages: stagesEn,
  },
};

export type Locale = keyof typeof catalogues;
