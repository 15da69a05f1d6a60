import { decodeHtmlText, readHtmlAttribute } from './html-text.ts';

/** A sheet as the main page of a workbook announces it; `source` is the file of its page, null when it is the page itself. */
export type WebArchiveSheet = Readonly<{ name: string; hidden: boolean; source: string | null }>;

const mostSheets = 255;
const longestFacts = 4000;

/** The sheets that Excel lists in the head of a page that it has made of a workbook, in their order. */
export function readWebArchiveSheets(head: string): readonly WebArchiveSheet[] {
  return head
    .split(/<x:ExcelWorksheet>/iu)
    .slice(1, mostSheets + 1)
    .map((text) => {
      const facts = text.slice(0, longestFacts).split(/<\/x:ExcelWorksheet>/iu, 1)[0] ?? '';
      const [, name = ''] = /<x:Name>([^<]*)</iu.exec(facts) ?? [];
      const [, attributes] = /<x:WorksheetSource\b([^>]*)>/iu.exec(facts) ?? [];
      return {
        name: decodeHtmlText(name).trim(),
        hidden: /<x:Visible>\s*Sheet(?:Very)?Hidden/iu.test(facts),
        source: attributes === undefined ? null : fileNameOf(readHtmlAttribute(attributes, 'href') ?? ''),
      };
    });
}

/** The last piece of a path or an address, in small letters. */
export function fileNameOf(path: string): string {
  return (path.split(/[?#]/u, 1)[0] ?? '').split(/[/\\]/u).at(-1)?.toLowerCase() ?? '';
}
