import type { Gender } from './person-gender.ts';

/** A whole name taken to pieces; a piece that is not shown is null, initials stay initials («И.»). */
export type PersonName = Readonly<{
  lastName: string | null;
  firstName: string | null;
  middleName: string | null;
  gender: Gender | null;
  /** True when dictionary and endings leave no doubt which word is which. */
  certain: boolean;
  /** What stood in brackets, after a comma or after the name: a nickname, a remark. */
  note: string | null;
}>;
