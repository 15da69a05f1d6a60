import { baseHandlers } from '../base/base-handlers.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { BaseHost } from '../base/base-host.ts';
import { requireSession } from '../base/base-session.ts';
import { contactHandlers } from '../contacts/contact-handlers.ts';
import { copiesHandlers } from '../copies/copies-handlers.ts';
import { customFieldHandlers } from '../custom-fields/custom-field-handlers.ts';
import { dictionaryHandlers } from '../dictionaries/dictionary-handlers.ts';
import { duplicateHandlers } from '../duplicates/duplicate-handlers.ts';
import { exportHandlers } from '../export/export-handlers.ts';
import { filterHandlers } from '../filters/filter-handlers.ts';
import { attentionHandlers } from '../import/attention/attention-handlers.ts';
import { diagnosisHandlers } from '../import/diagnosis-handlers.ts';
import { importHandlers } from '../import/import-handlers.ts';
import { livingHandlers } from '../import/living/living-handlers.ts';
import { importProfileHandlers } from '../import/import-profile-handlers.ts';
import { reviewHandlers } from '../import/reviews/review-handlers.ts';
import { interactionHandlers } from '../interactions/interaction-handlers.ts';
import { journalHandlers } from '../journal/journal-handlers.ts';
import { contactMergeHandlers } from '../merges/merge-handlers.ts';
import { orderHandlers } from '../orders/order-handlers.ts';
import { orderListHandlers } from '../orders/order-list-handlers.ts';
import { orderStatusHandlers } from '../orders/order-status-handlers.ts';
import { paymentHandlers } from '../payments/payment-handlers.ts';
import { productHandlers } from '../products/product-handlers.ts';
import { rfmHandlers } from '../rfm/rfm-handlers.ts';
import { segmentHandlers } from '../segments/segment-handlers.ts';
import { settingsHandlers } from '../settings/settings-handlers.ts';
import { stageHandlers } from '../stages/stage-handlers.ts';
import { bindHandlers, mergeHandlers, type BoundHandlers } from './bind-handlers.ts';

/** Every handler of a base process. Those of an open base answer `baseLocked` until one of base:* has opened it. */
export function bindAllHandlers(host: BaseHost): BoundHandlers {
  const getContext = (): BaseContext => requireSession(host.session).context;
  return mergeHandlers(
    bindHandlers(baseHandlers, () => host),
    bindContextHandlers(getContext),
  );
}

/** The handlers of an open base over a context. */
export function bindContextHandlers(getContext: () => BaseContext): BoundHandlers {
  return mergeHandlers(
    bindHandlers(contactHandlers, getContext),
    bindHandlers(copiesHandlers, getContext),
    bindHandlers(duplicateHandlers, getContext),
    bindHandlers(exportHandlers, getContext),
    bindHandlers(filterHandlers, getContext),
    bindHandlers(customFieldHandlers, getContext),
    bindHandlers(dictionaryHandlers, getContext),
    bindHandlers(importHandlers, getContext),
    bindHandlers(diagnosisHandlers, getContext),
    bindHandlers(attentionHandlers, getContext),
    bindHandlers(importProfileHandlers, getContext),
    bindHandlers(reviewHandlers, getContext),
    bindHandlers(livingHandlers, getContext),
    bindHandlers(interactionHandlers, getContext),
    bindHandlers(journalHandlers, getContext),
    bindHandlers(contactMergeHandlers, getContext),
    bindHandlers(orderHandlers, getContext),
    bindHandlers(orderListHandlers, getContext),
    bindHandlers(orderStatusHandlers, getContext),
    bindHandlers(paymentHandlers, getContext),
    bindHandlers(productHandlers, getContext),
    bindHandlers(rfmHandlers, getContext),
    bindHandlers(segmentHandlers, getContext),
    bindHandlers(settingsHandlers, getContext),
    bindHandlers(stageHandlers, getContext),
  );
}
