import { basename } from 'node:path';
import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { exportContacts } from './export-contacts.ts';

/** Handlers of export:*. */
export const exportHandlers = {
  'export:contacts': async (context, { fileToken, ...order }, job) => {
    const path = context.files.resolve(fileToken);
    const rows = await exportContacts(context, { path, ...order }, job);
    return { rows, fileName: basename(path) };
  },
} satisfies HandlersOf<BaseContext, 'export:contacts'>;
