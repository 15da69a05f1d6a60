import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { AppWords } from './app-words.ts';

/**
 * Sets the menu whose keys work everywhere: copying and pasting, size of the text, Ctrl+L. On Windows and Linux its
 * bar is not shown.
 */
export function setAppMenu(words: AppWords, onLock: () => void): void {
  const base: MenuItemConstructorOptions[] = [
    { label: words.lockBase, accelerator: 'CmdOrCtrl+L', click: onLock },
    { type: 'separator' },
    { role: 'quit', label: words.quit },
  ];
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+=' },
    { role: 'zoomOut', label: words.zoomOut },
    { role: 'resetZoom', label: words.resetZoom },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words.fullScreen },
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: process.platform === 'darwin' ? words.programName : words.baseMenu, submenu: base },
      { label: words.editMenu, submenu: edit },
      { label: words.viewMenu, submenu: view },
    ]),
  );
}
