import type { ImportProblemCode } from '../../import/import-preview.ts';

/** What is not quite right with a cell, and what becomes of it. */
export const importProblemsEn: Readonly<Record<ImportProblemCode, string>> = {
  phoneInvalid: 'This does not look like a phone number. Kept as written.',
  phoneLossy: 'Excel rounded the number and lost its last digits. Kept as it is; check the number.',
  emailInvalid: 'This does not look like an e-mail address. Kept as written.',
  dateInvalid: 'There is no such date. The field stays empty.',
  dateAmbiguous: 'Day and month can be read two ways. Read as day, month, year.',
  dateFuture: 'This day is yet to come. The field stays empty.',
  numberInvalid: 'This does not look like a number. The field stays empty.',
  numberAmbiguous:
    'The comma may separate thousands or decimals. A sum is read as thousands, a number as a fraction: please check.',
  optionUnknown:
    'The list of this field has no such value. The field stays empty; add the value in the settings of the field and load the file again.',
  innInvalid: 'The check digits of the INN do not fit. Kept as written.',
  kppInvalid: 'The KPP is written wrongly. Kept as written.',
  ogrnInvalid: 'The check digit of the OGRN does not fit. Kept as written.',
  nameMissing: 'The row has no name.',
  valueTooLong: 'The text is too long. Its beginning is kept.',
  formulaError: 'The cell holds a formula error. The field stays empty.',
  cellUnreadable: 'This record could not be read: the file is damaged here. It was left out.',
  discountUnclear: 'A share, per cents or roubles? Read as written: check the discount.',
  orderDiffers: 'The order is in the base already with another sum of this line. Kept as in the base.',
};
