import { join } from 'node:path';
import { app, nativeTheme, powerMonitor, session, type BrowserWindow } from 'electron';
import type { ShellEvent } from '../../src-shared/shell/shell-contract.ts';
import { shellWires } from '../../src-shared/shell/shell-wires.ts';
import { setAppMenu } from './app-menu.ts';
import { serveAppProtocol } from './app-protocol.ts';
import { getAppWords } from './app-words.ts';
import { createBaseProcessHost } from './base-process-host.ts';
import { createChosenFiles } from './chosen-files.ts';
import { addContextMenu } from './context-menu.ts';
import { lockWithSystem } from './lock-with-system.ts';
import { openPreferences, type PreferenceStore } from './preferences.ts';
import type { ProgramFolders } from './program-folders.ts';
import { serveShell } from './serve-shell.ts';
import { createShellHandlers } from './shell-handlers.ts';
import { createWindow, openWindow } from './window.ts';
import { WINDOW_PARTITION } from './window-preferences.ts';

/** Opens the preferences of the window; needed before the program is ready. */
export function openWindowPreferences(folders: ProgramFolders): PreferenceStore {
  return openPreferences(join(folders.window, 'preferences.json'));
}

/** Puts the parts together: the window, the base process behind it, what joins them, what locks the base. */
export async function startProgram(
  folders: ProgramFolders,
  preferences: PreferenceStore,
): Promise<BrowserWindow> {
  const words = () => getAppWords(preferences.get().locale);
  nativeTheme.themeSource = preferences.get().theme;
  serveAppProtocol(session.fromPartition(WINDOW_PARTITION), folders.renderer);

  const window = createWindow(folders.preload, words().programName, app.isPackaged);
  const say = (event: ShellEvent): void => {
    if (!window.isDestroyed()) window.webContents.send(shellWires.event, event);
  };
  const files = createChosenFiles();
  const baseProcess = createBaseProcessHost({
    entry: folders.baseProcess,
    parserEntry: folders.parserProcess,
    onCrash: () => say({ type: 'locked', reason: 'crashed' }),
  });
  const lock = async (reason: 'owner' | 'system'): Promise<void> => {
    if (!baseProcess.isRunning()) return;
    await baseProcess.stop();
    say({ type: 'locked', reason });
  };
  const applyPreferences = (): void => {
    nativeTheme.themeSource = preferences.get().theme;
    setAppMenu(words(), () => say({ type: 'lockRequested' }));
  };

  applyPreferences();
  addContextMenu(window, words);
  const handlers = createShellHandlers({
    window,
    folders,
    baseProcess,
    files,
    preferences,
    handPort: (port) => window.webContents.postMessage(shellWires.port, null, [port]),
    lock: () => lock('owner'),
    onPreferences: applyPreferences,
  });
  serveShell(window, handlers, async (path) => {
    const file = files.add(path);
    await baseProcess.addFile(file.token, path);
    return file;
  });

  lockWithSystem(powerMonitor, window, () => lock('system'));
  // A page that is loaded anew has lost its line to the base: its process must not stay behind with the key.
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) void baseProcess.stop();
  });
  window.on('closed', () => void baseProcess.stop());
  await openWindow(window);
  return window;
}
