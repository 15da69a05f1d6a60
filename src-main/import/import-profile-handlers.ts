import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { runOperation } from '../journal/run-operation.ts';
import { deleteProfile, listProfiles, saveProfile } from './import-profiles.ts';
import { getImportRegister } from './import-register.ts';

/** Handlers of the saved mappings. */
export const importProfileHandlers = {
  'import:profiles': ({ db }) => ({ profiles: listProfiles(db) }),
  'import:saveProfile': (context, { importId, name, replace }) => {
    const { session } = getImportRegister(context).get(importId);
    const at = context.now();
    const meta = { kind: 'importProfile', params: { act: 'save', name }, at } as const;
    const { operationId, value } = runOperation(context.db, meta, () =>
      saveProfile(context.db, session, { name, replace, at }),
    );
    return { operationId, id: value };
  },
  'import:deleteProfile': ({ db, now }, { id }) => {
    const name = listProfiles(db).find((profile) => profile.id === id)?.name ?? '';
    const meta = { kind: 'importProfile', params: { act: 'delete', name }, at: now() } as const;
    return { operationId: runOperation(db, meta, () => deleteProfile(db, id)).operationId };
  },
} satisfies HandlersOf<BaseContext, 'import:profiles' | 'import:saveProfile' | 'import:deleteProfile'>;
