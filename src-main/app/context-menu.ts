import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { AppWords } from './app-words.ts';

/** Shows cut, copy, paste at a right click, where there is something to cut, copy or paste into. */
export function addContextMenu(window: BrowserWindow, getWords: () => AppWords): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const words = getWords();
    const items: MenuItemConstructorOptions[] = [];
    if (isEditable) items.push({ role: 'cut', label: words.cut, enabled: editFlags.canCut });
    if (isEditable || selectionText.trim() !== '')
      items.push({ role: 'copy', label: words.copy, enabled: editFlags.canCopy });
    if (isEditable) {
      items.push({ role: 'paste', label: words.paste, enabled: editFlags.canPaste });
      items.push({ type: 'separator' }, { role: 'selectAll', label: words.selectAll });
    }
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
