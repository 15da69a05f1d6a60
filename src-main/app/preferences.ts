import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { describeDefect } from '../contract/describe-defect.ts';

const preferencesSchema = z.object({
  locale: z.enum(['ru', 'en']).catch('ru'),
  theme: z.enum(['light', 'dark', 'system']).catch('system'),
  /** The folder of the last chosen file by the purpose of the dialog. */
  folders: z.record(z.string(), z.string()).catch({}),
});

/** What is needed before a base is open; nothing about clients. */
export type Preferences = z.infer<typeof preferencesSchema>;

/** Preferences in a small file; a damaged file or value means the default, never a failure to start. */
export type PreferenceStore = Readonly<{
  get: () => Preferences;
  set: (changes: Partial<Preferences>) => void;
}>;

/** Opens the preferences kept at a path. */
export function openPreferences(path: string): PreferenceStore {
  let current = readPreferences(path);
  return {
    get: () => current,
    set: (changes) => {
      current = { ...current, ...changes };
      writeAtomically(path, JSON.stringify(current, null, 2));
    },
  };
}

/** Remembers the folder of a dialog. That it could not be written must not take the chosen file from the owner. */
export function rememberFolder(store: PreferenceStore, purpose: string, folder: string): void {
  try {
    store.set({ folders: { ...store.get().folders, [purpose]: folder } });
  } catch (error) {
    console.error(describeDefect('preferences', error));
  }
}

function readPreferences(path: string): Preferences {
  try {
    return preferencesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return preferencesSchema.parse({});
  }
}

function writeAtomically(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const staged = `${path}.new`;
  const file = openSync(staged, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(staged, path);
}
