import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { runOperation } from '../journal/run-operation.ts';
import { createCustomField, updateCustomField } from './custom-field-commands.ts';
import { listCustomFields } from './custom-field-queries.ts';

/** Handlers of the fields of the owner's own. */
export const customFieldHandlers = {
  'custom-fields:list': ({ db }) => ({ fields: listCustomFields(db) }),
  'custom-fields:create': ({ db, now }, input) => {
    const meta = { kind: 'customField', params: { act: 'create', name: input.label }, at: now() } as const;
    const { operationId, value } = runOperation(db, meta, () => createCustomField(db, input));
    return { operationId, id: value };
  },
  'custom-fields:update': ({ db, now }, input) => {
    const meta = { kind: 'customField', params: { act: 'update', name: input.label }, at: now() } as const;
    return { operationId: runOperation(db, meta, () => updateCustomField(db, input)).operationId };
  },
} satisfies HandlersOf<BaseContext, 'custom-fields:list' | 'custom-fields:create' | 'custom-fields:update'>;
