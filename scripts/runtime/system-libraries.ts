import { existsSync, readdirSync } from 'node:fs';
import { installPackages } from './debian-packages.ts';
import { runTool } from './run-tool.ts';

interface Requirement {
  readonly package: string;
  readonly library?: string;
  readonly command?: string;
  readonly folder?: string;
}

const LIBRARIES: readonly Requirement[] = [
  { package: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { package: 'libnss3', library: 'libnss3.so' },
  { package: 'libasound2', library: 'libasound.so.2' },
  { package: 'libgbm1', library: 'libgbm.so.1' },
  { package: 'libxss1', library: 'libXss.so.1' },
  { package: 'libsecret-1-0', library: 'libsecret-1.so.0' },
  { package: 'libnotify4', library: 'libnotify.so.4' },
  { package: 'fonts-dejavu-core', folder: '/usr/share/fonts' },
];

const VIRTUAL_DISPLAY: readonly Requirement[] = [
  { package: 'xvfb', command: 'Xvfb' },
  { package: 'xauth', command: 'xauth' },
];

/** What this computer has: file names of shared libraries, programs and filled folders. */
export interface SystemInventory {
  readonly libraries: ReadonlySet<string>;
  readonly hasCommand: (name: string) => boolean;
  readonly hasFolder: (path: string) => boolean;
}

/** Debian names of the packages that Electron needs and the inventory lacks. */
export function listMissingPackages(inventory: SystemInventory, virtualDisplay: boolean): string[] {
  const needed = virtualDisplay ? [...VIRTUAL_DISPLAY, ...LIBRARIES] : LIBRARIES;
  return needed.filter((one) => !isMet(one, inventory)).map((one) => one.package);
}

/** Makes sure that Electron can start on this Linux; installs as root, otherwise throws with the command. */
export async function ensureSystemLibraries(
  virtualDisplay: boolean,
  report: (line: string) => void,
): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = listMissingPackages(await takeInventory(), virtualDisplay);
  if (missing.length > 0) await installPackages(missing, report);
}

function isMet(one: Requirement, inventory: SystemInventory): boolean {
  if (one.library) return inventory.libraries.has(one.library);
  if (one.command) return inventory.hasCommand(one.command);
  return one.folder === undefined || inventory.hasFolder(one.folder);
}

async function takeInventory(): Promise<SystemInventory> {
  const ldconfig = existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig';
  const listing = await runTool(ldconfig, ['-p']);
  const libraries = new Set([...listing.matchAll(/^\s+(\S+) \(/gm)].flatMap((match) => match[1] ?? []));
  const folders = (process.env['PATH'] ?? '').split(':');
  return {
    libraries,
    hasCommand: (name) => folders.some((folder) => existsSync(`${folder}/${name}`)),
    hasFolder: (path) => existsSync(path) && readdirSync(path).length > 0,
  };
}
