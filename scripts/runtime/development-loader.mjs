// Starts the program from a folder named on the command line, the way Electron's own default app does it.
// Copied to resources/app of the development runtime. It is a module that waits for the program's own module:
// Electron holds back the `ready` event until then, and some calls are allowed only before it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!folder) throw new Error('The folder of the program is missing on the command line');
const root = path.resolve(folder);
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
app.name = manifest.productName ?? manifest.name;
app.setVersion(manifest.version);
app.setAppPath(root);

try {
  await import(pathToFileURL(path.join(root, manifest.main)).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}
