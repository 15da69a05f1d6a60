import { basename } from 'node:path';
import type { BaseContext } from '../../base/base-context.ts';
import type { HandlersOf } from '../../contract/handlers.ts';
import { getImportRegister } from '../import-register.ts';
import { writeAttentionFile } from './write-attention-file.ts';

/** Handler of import:attention. */
export const attentionHandlers = {
  'import:attention': async (context, { importId, fileToken, locale }, job) => {
    const register = getImportRegister(context);
    register.refuseWhileRunning();
    const { session, engine } = register.get(importId);
    const path = context.files.resolve(fileToken);
    const rows = await writeAttentionFile(context.db, { session, engine, path, locale }, job);
    return { rows, fileName: basename(path) };
  },
} satisfies HandlersOf<BaseContext, 'import:attention'>;
