// Starts the program from a folder named on the command line, the way Electron's own default app does it.
// Copied to resources/app of the development runtime.
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { app } = require('electron');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!folder) throw new Error('The folder of the program is missing on the command line');
const path = resolve(folder);
const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
app.name = manifest.productName ?? manifest.name;
app.setVersion(manifest.version);
app.setAppPath(path);
import(pathToFileURL(join(path, manifest.main)).href).catch((error) => {
  console.error(error);
  app.exit(1);
});
