import { app, shell, type BrowserWindow, type MessagePortMain } from 'electron';
import type * as z from 'zod';
import { inspectBaseFolder } from '../base/inspect-base-folder.ts';
import { listStoredCopies } from '../copies/copies-folder.ts';
import type { ShellChannel, ShellContract, ShellState } from '../../src-shared/shell/shell-contract.ts';
import { getAppWords, type AppWords } from './app-words.ts';
import type { BaseProcessHost } from './base-process-host.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { chooseFile } from './file-dialogs.ts';
import { findSqliteAddon } from './find-sqlite-addon.ts';
import { openLink } from './open-link.ts';
import type { PreferenceStore } from './preferences.ts';
import type { ProgramFolders } from './program-folders.ts';

/** What the handlers of the shell use. */
export type ShellServices = Readonly<{
  window: BrowserWindow;
  folders: ProgramFolders;
  baseProcess: BaseProcessHost;
  files: ChosenFiles;
  preferences: PreferenceStore;
  /** Hands the window its end of the line to a base process. */
  handPort: (port: MessagePortMain) => void;
  lock: () => Promise<void>;
  onPreferences: () => void;
}>;

/** Handlers of every shell channel; inputs and outputs are parsed by whoever serves them. */
export type ShellHandlers = {
  readonly [Name in ShellChannel]: (
    input: z.output<ShellContract[Name]['input']>,
  ) => z.input<ShellContract[Name]['output']> | Promise<z.input<ShellContract[Name]['output']>>;
};

/** Makes the handlers of one window. */
export function createShellHandlers(services: ShellServices): ShellHandlers {
  const { window, files, preferences, baseProcess, folders } = services;
  const words = (): AppWords => getAppWords(preferences.get().locale);
  return {
    'shell:state': () => describeState(services),
    'shell:connect': async ({ purpose }) => {
      const copyPath = purpose.type === 'restore' ? files.resolve(purpose.fileToken) : null;
      const port = await baseProcess.start({
        folder: folders.base,
        migrationsFolder: folders.migrations,
        appVersion: app.getVersion(),
        nativeBinding: findSqliteAddon(process.env, process.versions['napi']),
        // On macOS signing changes the addon, and the system itself checks that signature.
        addonDigests: app.isPackaged && process.platform !== 'darwin' ? folders.addonDigests : null,
        copyPath,
      });
      services.handPort(port);
      return {};
    },
    'shell:lock': async () => {
      await services.lock();
      return {};
    },
    'shell:choose-file': async ({ purpose, suggestedName }) => {
      const file = await chooseFile({ window, files, preferences, words: words() }, purpose, suggestedName);
      if (file) await baseProcess.addFile(file.token, files.resolve(file.token));
      return { file };
    },
    'shell:copies': async () => {
      const stored = await listStoredCopies(folders.base);
      return { copies: stored.map(({ path, info }) => ({ token: files.add(path).token, copy: info })) };
    },
    'shell:reveal': ({ token }) => {
      shell.showItemInFolder(files.resolve(token));
      return {};
    },
    'shell:open-link': async ({ url }) => {
      await openLink(window, words(), url);
      return {};
    },
    'shell:set-preferences': ({ locale, theme }) => {
      preferences.set({ ...(locale ? { locale } : {}), ...(theme ? { theme } : {}) });
      services.onPreferences();
      return describeState(services);
    },
  };
}

function describeState({ folders, preferences }: ShellServices): ShellState {
  const { locale, theme } = preferences.get();
  return {
    base: inspectBaseFolder(folders.base),
    locale,
    theme,
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron}`,
  };
}
