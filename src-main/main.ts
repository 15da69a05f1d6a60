import { join } from 'node:path';
import { app } from 'electron';
import { registerAppScheme } from './app/app-protocol.ts';
import { findProgramFolders } from './app/program-folders.ts';
import { secureProgram } from './app/security-policy.ts';
import { openWindowPreferences, startProgram } from './app/start-program.ts';
import { focusWindow } from './app/window.ts';

const folders = findProgramFolders(join(import.meta.dirname, '..'));
app.setPath('userData', folders.window);
secureProgram();
registerAppScheme();

if (app.requestSingleInstanceLock()) {
  const preferences = openWindowPreferences(folders);
  app.commandLine.appendSwitch('lang', preferences.get().locale);
  app.on('window-all-closed', () => app.quit());
  void app
    .whenReady()
    .then(() => startProgram(folders, preferences))
    .then((window) => app.on('second-instance', () => focusWindow(window)))
    .catch((error: unknown) => {
      console.error(error);
      app.exit(1);
    });
} else {
  app.quit();
}
