/**
 * What is done to the cells of a list beyond reading them. Forms pass none of it; an import passes what the owner left
 * switched on.
 */
export type CellRepairs = Readonly<{
  /** Names keep their letters and the order of their words. */
  keepNames?: boolean;
  /** Phones stay as written: nobody is called or known by them. */
  keepPhones?: boolean;
  /** Evident slips in addresses of mail are put right: «gmail.con», «@yandex,ru». */
  mendEmails?: boolean;
}>;
