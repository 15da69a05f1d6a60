/** What happened (`title`) and what to do (`hint`), by error code. */
export const errors = {
  internal: {
    title: 'The program stumbled over this action',
    hint: 'The data in the base has not changed. Try again; if it does not help, lock the base and open it again.',
  },
  invalidInput: {
    title: 'The value does not fit',
    hint: 'Check what was entered and try again. The base has not changed.',
  },
  cancelled: { title: 'Stopped', hint: 'The base is as it was before the start.' },
  connectionClosed: {
    title: 'The base is locked',
    hint: 'Open it with the password. Everything that was saved is in place.',
  },
  programDamaged: {
    title: 'A file of the program has been changed or damaged',
    hint: 'The base was not opened and is untouched. Install the program again from the same source and open the base.',
  },
  baseBusy: {
    title: 'The base is busy with long work',
    hint: 'Wait for its end or stop it: its progress is shown at the top of the window.',
  },
  baseMissing: {
    title: 'There is no base on this computer',
    hint: 'Create a new base or restore one from a copy.',
  },
  baseExists: {
    title: 'There is a base on this computer already',
    hint: 'Open it with its password. A new base is never created over an old one.',
  },
  baseDamaged: {
    title: 'The file of the base is damaged',
    hint: 'Restore the base from the latest copy. The damaged file is kept beside it and is not deleted.',
  },
  baseFromFuture: {
    title: 'The base was made by a newer version of the program',
    hint: 'Install the newer version. The file of the base has not been touched.',
  },
  baseInUse: {
    title: 'Another program has the base open',
    hint: 'Close the other window of Kartoteka or the program that holds the file, and try again.',
  },
  baseLocked: { title: 'The base is locked', hint: 'Open it with the password.' },
  basePlaceRefused: {
    title: 'The base cannot be kept in this folder',
    hint: 'The folder is synchronised with a cloud or its path is too long: bases get damaged that way. Keep the base on this computer and put copies into the cloud.',
  },
  keysMissing: {
    title: 'The key file beside the base is missing',
    hint: 'Without it no password fits. Put base.keys back or restore the base from a copy: a copy holds the keys.',
  },
  keysDamaged: {
    title: 'The key file is damaged',
    hint: 'Restore the base from a copy: a copy holds the keys. The file of the base has not been touched.',
  },
  wrongPassword: {
    title: 'The password does not fit',
    hint: 'Check the keyboard layout and Caps Lock and type it again. The base has not changed.',
  },
  weakPassword: {
    title: 'The password is too simple',
    hint: 'Take at least 6 characters, and not a password that is tried first; better several words.',
  },
  diskFull: {
    title: 'The disk is full',
    hint: 'Free some space and try again. What was saved is in place, the unfinished action was taken back.',
  },
  diskFailed: {
    title: 'The disk could not write or read the file',
    hint: 'Check that the disk is connected and sound, make a copy on another disk and try again.',
  },
  copyDamaged: { title: 'The copy is damaged', hint: 'Take another copy. The base has not changed.' },
  copyFromFuture: {
    title: 'The copy was made by a newer version of the program',
    hint: 'Install the newer version and try again. The copy has not been touched.',
  },
  copyMissing: {
    title: 'The copy was not found',
    hint: 'It was deleted or the disk is not connected. Connect the disk and choose the copy again.',
  },
  copyMismatch: {
    title: 'The copy differs from the base',
    hint: 'This copy was not accepted, the earlier ones are kept. Make a copy again, better on another disk.',
  },
  migrationFailed: {
    title: 'The base did not move to the new version',
    hint: 'The base is as it was, and a copy was made first. Restart the program and open the base again.',
  },
  notFound: {
    title: 'The record was not found',
    hint: 'It was deleted, or the action that created it was undone. Refresh the list.',
  },
  nameRequired: {
    title: 'A name is needed',
    hint: 'Fill in a last name, a first name or the name of an organization.',
  },
  fieldUnknown: {
    title: 'There is no such field',
    hint: 'It may have been undone in the journal. Refresh the screen.',
  },
  valueInvalid: {
    title: 'The value does not fit this field',
    hint: 'Correct it and save again. The earlier value is in place.',
  },
  valueTaken: { title: 'There is such a value already', hint: 'Choose it in the list or enter another one.' },
  statusInUse: {
    title: 'Orders have this status',
    hint: 'There are, the trash included: {{orders}}. Give them another status, then this one can be removed. The orders have not changed.',
  },
  operationUnknown: { title: 'The journal has no such action', hint: 'Refresh the journal.' },
  operationUndone: {
    title: 'The action is undone already',
    hint: 'To bring it back, undo the undo.',
  },
  mergeMoved: {
    title: 'The merge cannot be brought back any more',
    hint: 'Something was done with these clients since. Nothing has changed: merge them again.',
  },
  fileTokenUnknown: {
    title: 'The file has to be chosen again',
    hint: 'A choice holds while the program is open.',
  },
  fileMissing: {
    title: 'The file was not found',
    hint: 'It was moved, renamed, or its disk is not connected. Choose the file again.',
  },
  fileUnreadable: {
    title: 'The file cannot be read',
    hint: 'Close it in Excel, check the access to its folder and choose the file again. The base has not changed.',
  },
  fileFormatUnknown: {
    title: 'This kind of file does not fit',
    hint: 'Workbooks .xlsx, .xlsb, .xls and .ods, tables .csv and .txt, web pages .html and .mht, and phone contacts .vcf will do. Save the list as one of these – in Excel: File → Save As → Excel Workbook (.xlsx) – and choose the new file. The base has not changed.',
  },
  fileProtected: {
    title: 'The file is protected with a password',
    hint: 'Open it in Excel with your password, choose File → Info → Protect Workbook → Encrypt with Password, clear the password, save the file and choose it again. In LibreOffice: File → Save As without “Save with password”. The base has not changed.',
  },
  fileDamaged: {
    title: 'The file is damaged or incomplete',
    hint: 'If you downloaded it or got it by mail, download it once more. Open the file in Excel, save it anew and choose the new one. The base has not changed.',
  },
  fileTooLarge: {
    title: 'The file is too large',
    hint: 'Copy the list alone into a new file, without empty rows and columns around it. If the list is really that large, split it and load the parts one by one. The base has not changed.',
  },
  fileEmpty: {
    title: 'The file has no rows of a list',
    hint: 'Check whether this is the right file and the right sheet. The base has not changed.',
  },
  sheetUnknown: {
    title: 'The file has no such sheet',
    hint: 'Sheets of this file: {{sheets}}. Choose one of them. The base has not changed.',
  },
  fileOther: {
    title: 'This is another file',
    hint: 'It has not even half of the columns that you imported. Find the former file, or import this one as a new list. The base has not changed.',
  },
  parserTimedOut: {
    title: 'Reading the file took too long',
    hint: 'Reading was stopped, the base has not changed. Leave only the sheet with the list, save the file and choose it again.',
  },
  parserOutOfMemory: {
    title: 'The file needed too much memory',
    hint: 'Reading was stopped, the base has not changed. Split the list into several files and move them one by one.',
  },
  importUnknown: {
    title: 'This import has to be started anew',
    hint: 'Choose the file again. The base has not changed.',
  },
  importNothingMapped: {
    title: 'No column is assigned',
    hint: 'Assign at least a name, a phone or an e-mail.',
  },
  exportFailed: {
    title: 'The file was not written',
    hint: 'Close it if it is open in Excel, or choose another place. The base has not changed.',
  },
  senderRefused: {
    title: 'The action was refused',
    hint: 'It was not asked for by the window of the program. Close the program and open it again.',
  },
  linkRefused: {
    title: 'The program does not open this link',
    hint: 'It opens phones, e-mail and addresses that begin with https.',
  },
} as const;
