import { baseContract } from '../base/base-contract.ts';
import { contactsContract } from '../contacts/contacts-contract.ts';
import { copiesContract } from '../copies/copies-contract.ts';
import { customFieldsContract } from '../custom-fields/custom-fields-contract.ts';
import { dictionariesContract } from '../dictionaries/dictionaries-contract.ts';
import { duplicatesContract } from '../duplicates/duplicates-contract.ts';
import { exportContract } from '../export/export-contract.ts';
import { filtersContract } from '../filters/filters-contract.ts';
import { importAttentionContract } from '../import/import-attention-contract.ts';
import { importContract } from '../import/import-contract.ts';
import { importDiagnosisContract } from '../import/import-diagnosis-contract.ts';
import { importProfileContract } from '../import/import-profile-contract.ts';
import { importReviewContract } from '../import/import-review-contract.ts';
import { importRunContract } from '../import/import-run-contract.ts';
import { interactionsContract } from '../interactions/interactions-contract.ts';
import { journalContract } from '../journal/journal-contract.ts';
import { debtsContract } from '../orders/debts-contract.ts';
import { orderListContract } from '../orders/order-list-contract.ts';
import { orderStatusesContract } from '../orders/order-statuses-contract.ts';
import { mergesContract } from '../merges/merges-contract.ts';
import { ordersContract } from '../orders/orders-contract.ts';
import { paymentsContract } from '../payments/payments-contract.ts';
import { productsContract } from '../products/products-contract.ts';
import { rfmContract } from '../rfm/rfm-contract.ts';
import { segmentsContract } from '../segments/segments-contract.ts';
import { settingsContract } from '../settings/settings-contract.ts';
import { stagesContract } from '../stages/stages-contract.ts';
import type * as z from 'zod';

/** Every channel between the window and the base process. A closed list: nothing else is answered. */
export const contract = {
  ...baseContract,
  ...contactsContract,
  ...interactionsContract,
  ...dictionariesContract,
  ...customFieldsContract,
  ...journalContract,
  ...importContract,
  ...importDiagnosisContract,
  ...importAttentionContract,
  ...importProfileContract,
  ...importReviewContract,
  ...importRunContract,
  ...duplicatesContract,
  ...exportContract,
  ...filtersContract,
  ...copiesContract,
  ...mergesContract,
  ...ordersContract,
  ...orderListContract,
  ...debtsContract,
  ...orderStatusesContract,
  ...paymentsContract,
  ...productsContract,
  ...rfmContract,
  ...segmentsContract,
  ...settingsContract,
  ...stagesContract,
};

export type Contract = typeof contract;
export type ChannelName = keyof Contract;

/** What a caller passes on a channel. */
export type ChannelInput<Name extends ChannelName> = z.input<Contract[Name]['input']>;

/** What the handler of a channel receives, parsed. */
export type ChannelParsedInput<Name extends ChannelName> = z.output<Contract[Name]['input']>;

/** What a channel answers. */
export type ChannelOutput<Name extends ChannelName> = z.output<Contract[Name]['output']>;
