import { BrowserWindow, nativeTheme } from 'electron';
import { WINDOW_ADDRESS } from './window-address.ts';
import { getWindowPreferences } from './window-preferences.ts';

const BACKGROUNDS = { light: '#ffffff', dark: '#1a1b1e' } as const;

/** Makes the program's only window; it appears once its first picture is ready. */
export function createWindow(preload: string, title: string, isPackaged: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUNDS.dark : BACKGROUNDS.light,
    webPreferences: getWindowPreferences(preload, isPackaged),
  });
  window.setMenuBarVisibility(false);
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the window's page. A load that another one has replaced is no failure. */
export async function openWindow(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(WINDOW_ADDRESS);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('ERR_ABORTED'))) throw error;
  }
}

/** Brings the window to the front, as a second start of the program asks for. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
