import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

/** What a file is chosen for. */
export type FilePurpose = 'importList' | 'exportList' | 'exportSales' | 'saveCopy' | 'openCopy';

/** Whether a file is about to be written. */
export function isSaving(purpose: FilePurpose): boolean {
  return purpose === 'exportList' || purpose === 'exportSales' || purpose === 'saveCopy';
}

/**
 * Adds the extension of what is written when the name ends otherwise («Клиенты 12.05», `list.csv`). The dialog has not asked about replacing a file of the full name, so
 * that a number is added when there is one.
 */
export function completeName(
  path: string,
  purpose: FilePurpose,
  isTaken: (path: string) => boolean = existsSync,
): string {
  const extension = purpose === 'saveCopy' ? '.crmcopy' : '.xlsx';
  const ending = extname(path).toLowerCase();
  if (ending === extension || (purpose === 'exportSales' && ending === '.csv')) return path;
  let name = `${path}${extension}`;
  for (let number = 2; isTaken(name); number += 1) name = `${path} (${number})${extension}`;
  return name;
}

/** Where a dialog opens. A suggested name is only a name: a folder in it would lead the dialog elsewhere. */
export function getStartingPlace(
  folder: string | undefined,
  name: string | undefined,
): { defaultPath?: string } {
  const safeName = name?.replaceAll(/[\\/:*?"<>|]/g, ' ');
  if (folder !== undefined) return { defaultPath: join(folder, safeName ?? '') };
  return safeName === undefined ? {} : { defaultPath: safeName };
}
