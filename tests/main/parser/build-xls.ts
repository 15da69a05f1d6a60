import * as xlsx from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';

xlsx.set_cptable(codePages);

/** A row of cells for a test; a date is written as a serial with a date format. */
export type LibraryCell = string | number | boolean | Date | null;

/**
 * A workbook as another program writes it: the reader is not tested by its own author. With `bookSST` texts stand in a
 * table that cells refer to.
 */
export function buildByLibrary(
  bookType: xlsx.BookType | 'biff4',
  sheets: Readonly<Record<string, readonly (readonly LibraryCell[])[]>>,
  change: (book: xlsx.WorkBook) => void = () => undefined,
  bookSST = false,
): Buffer {
  const book = xlsx.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = xlsx.utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { dateNF: 'dd/mm/yyyy', UTC: true },
    );
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  change(book);
  const options: xlsx.WritingOptions = { type: 'buffer', codepage: 1251 };
  // Its types do not know all the formats that it writes.
  const bytes: unknown = xlsx.write(book, Object.assign(options, { bookType, bookSST }));
  if (!Buffer.isBuffer(bytes)) throw new Error('the library has written no bytes');
  return bytes;
}

/** Bare records: type, then content. */
export function buildRecords(
  records: readonly (readonly [type: number, content: Buffer | readonly number[]])[],
): Buffer {
  return Buffer.concat(
    records.flatMap(([type, content]) => {
      const head = Buffer.alloc(4);
      head.writeUInt16LE(type, 0);
      head.writeUInt16LE(content.length, 2);
      return [head, Buffer.from(content)];
    }),
  );
}

/** A compound file with the given streams right under its root. */
export function buildCompound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const file = xlsx.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) xlsx.CFB.utils.cfb_add(file, name, content);
  const bytes: unknown = xlsx.CFB.write(file, { type: 'buffer' });
  if (!Buffer.isBuffer(bytes)) throw new Error('the library has written no bytes');
  return bytes;
}
