import type { BaseSettings } from '../../src-shared/settings/settings-contract.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { readSettings, writeSettings } from './base-settings.ts';

/** Handlers of settings:*. */
export const settingsHandlers = {
  'settings:get': ({ db }): BaseSettings => readSettings(db),
  'settings:set': ({ db }, changes): BaseSettings => {
    writeSettings(db, changes);
    return readSettings(db);
  },
} satisfies HandlersOf<BaseContext, 'settings:get' | 'settings:set'>;
