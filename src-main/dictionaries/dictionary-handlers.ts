import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { runOperation } from '../journal/run-operation.ts';
import { joinDictionaryValues, saveDictionaryValue } from './dictionary-commands.ts';
import { findDictionaryLabel, listDictionaryValues, listTags } from './dictionary-queries.ts';

/** Handlers of dictionaries and tags. */
export const dictionaryHandlers = {
  'dictionaries:list': ({ db }, { dictionary }) => ({ values: listDictionaryValues(db, dictionary) }),
  'dictionaries:save-value': ({ db, now }, input) => {
    const params = { act: 'save', name: input.label, dictionary: input.dictionary };
    const { operationId, value } = runOperation(db, { kind: 'dictionary', params, at: now() }, () =>
      saveDictionaryValue(db, input),
    );
    return { operationId, id: value };
  },
  'dictionaries:join-values': ({ db, now }, { fromId, intoId }) => {
    const params = {
      act: 'join',
      from: findDictionaryLabel(db, fromId),
      name: findDictionaryLabel(db, intoId),
    };
    const { operationId } = runOperation(db, { kind: 'dictionary', params, at: now() }, () =>
      joinDictionaryValues(db, fromId, intoId),
    );
    return { operationId };
  },
  'tags:list': ({ db }) => ({ tags: listTags(db) }),
} satisfies HandlersOf<
  BaseContext,
  'dictionaries:list' | 'dictionaries:save-value' | 'dictionaries:join-values' | 'tags:list'
>;
