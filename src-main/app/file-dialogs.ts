import { dirname } from 'node:path';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { ChosenFile } from '../../src-shared/shell/shell-contract.ts';
import type { AppWords } from './app-words.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { completeName, getStartingPlace, isSaving, type FilePurpose } from './file-purpose.ts';
import { rememberFolder, type PreferenceStore } from './preferences.ts';

type Services = Readonly<{
  window: BrowserWindow;
  files: ChosenFiles;
  preferences: PreferenceStore;
  words: AppWords;
}>;

/** Asks the owner for a file; null when the dialog was closed. The folder is remembered for the next time. */
export async function chooseFile(
  services: Services,
  purpose: FilePurpose,
  suggestedName: string | undefined,
): Promise<ChosenFile | null> {
  const { files, preferences, words } = services;
  const folder = preferences.get().folders[purpose];
  const options = {
    title: words[`${purpose}Title`],
    buttonLabel: isSaving(purpose) ? words.save : words.choose,
    filters: getFilters(purpose, words),
    ...getStartingPlace(folder, suggestedName),
  };
  const path = isSaving(purpose)
    ? await askWhereToSave(services.window, options)
    : await askWhatToOpen(services.window, options);
  if (path === undefined) return null;
  rememberFolder(preferences, purpose, dirname(path));
  return files.add(isSaving(purpose) ? completeName(path, purpose) : path);
}

type DialogOptions = Readonly<{
  title: string;
  buttonLabel: string;
  filters: FileFilter[];
  defaultPath?: string;
}>;

async function askWhereToSave(window: BrowserWindow, options: DialogOptions): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    ...options,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? undefined : filePath;
}

async function askWhatToOpen(window: BrowserWindow, options: DialogOptions): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...options,
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

/** Files that a list of clients comes in; what a file is, the parser finds by its content. */
const listExtensions = [
  'xlsx',
  'xlsm',
  'xlsb',
  'xls',
  'ods',
  'csv',
  'tsv',
  'txt',
  'htm',
  'html',
  'mht',
  'mhtml',
  'xml',
  'vcf',
];

function getFilters(purpose: FilePurpose, words: AppWords): FileFilter[] {
  const everything = { name: words.allFiles, extensions: ['*'] };
  if (purpose === 'saveCopy') return [{ name: words.copies, extensions: ['crmcopy'] }];
  if (purpose === 'openCopy') return [{ name: words.copies, extensions: ['crmcopy'] }, everything];
  if (purpose === 'exportSales') {
    return [
      { name: words.workbooks, extensions: ['xlsx'] },
      { name: words.textTables, extensions: ['csv'] },
    ];
  }
  if (purpose === 'exportList') return [{ name: words.workbooks, extensions: ['xlsx'] }];
  return [{ name: words.clientLists, extensions: listExtensions }, everything];
}
