/** One phone found in a cell. */
export type ParsedPhone = Readonly<{
  /** E.164 when valid, otherwise the text as shown. */
  value: string;
  extension: string | null;
  /** What the words beside the number say it is for. */
  kind: 'mobile' | 'work' | 'home' | 'fax' | null;
  /** What else was written beside the number: «Иван Петрович», «с 9 до 18». */
  note: string | null;
  valid: boolean;
  /** True when a spreadsheet rounded the number («7,92E+10»): the digits cannot be trusted. */
  lossy: boolean;
  /** The piece of the cell it was read from. */
  shown: string;
}>;
