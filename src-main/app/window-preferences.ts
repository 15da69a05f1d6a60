import type { WebPreferences } from 'electron';

/** The partition has no `persist:`: cookies and caches of the window live in memory only. */
export const WINDOW_PARTITION = 'kartoteka';

/** The settings of the window's page; each is asserted by a test. */
export function getWindowPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    partition: WINDOW_PARTITION,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    enableWebSQL: false,
    devTools: !isPackaged,
  };
}
