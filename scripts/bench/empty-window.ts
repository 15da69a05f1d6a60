import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;

/** Writes the smallest program there is into a new folder: one window with a page of one line. */
export async function writeEmptyWindow(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty-window', version: '1.0.0', main: 'main.cjs' }),
  );
  await writeFile(join(folder, 'main.cjs'), MAIN);
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>1</title><p>Hello</p>\n',
  );
}
