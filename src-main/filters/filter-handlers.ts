import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { listFilterChoices } from './filter-choices-query.ts';

/** Handlers of the editor of rules. */
export const filterHandlers = {
  'filters:choices': ({ db }) => listFilterChoices(db),
} satisfies HandlersOf<BaseContext, 'filters:choices'>;
