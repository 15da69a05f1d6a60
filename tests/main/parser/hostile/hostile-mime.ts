import { buildMime, type TestPart } from '../build-mime.ts';
import { flipBytes, truncate, type HostileFile } from './hostile-file.ts';

const table =
  '<html><table><tr><td>Имя</td><td>Телефон</td></tr><tr><td>Анна</td><td>+7 916 123-45-67</td></tr></table></html>';
const page: TestPart = { content: Buffer.from(table) };
const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n';

function of(name: string, content: Buffer | string, expected?: string): HostileFile {
  const file = { name: `mht: ${name}`, content: Buffer.from(content) };
  return expected === undefined ? file : { ...file, expected };
}

/** Web pages in one file: broken, endless, lying about their parts. */
export function buildHostileMime(): readonly HostileFile[] {
  const list = buildMime([page, { ...page, transfer: 'base64' }]);
  const part = `--b\r\nContent-Type: text/html\r\n\r\n${table}\r\n`;
  const worksheet =
    '<x:ExcelWorksheet><x:Name>Л</x:Name><x:WorksheetSource HRef="s.htm"/></x:ExcelWorksheet>';
  return [
    of('no parts', `${head}--b--\r\n`, 'fileFormatUnknown'),
    of('no end', `${head}${part}`, 'fileDamaged'),
    of(
      'no boundary',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n--\r\n\r\n',
      'fileDamaged',
    ),
    of('a head without a body', 'MIME-Version: 1.0\r\nContent-Type: text/html', 'fileFormatUnknown'),
    of('the same end many times', `${head}${part}${'--b--\r\n'.repeat(100_000)}`, 'rows'),
    of('countless parts', `${head}${part.repeat(5000)}--b--\r\n`, 'fileTooLarge'),
    of('countless empty parts', `${head}${part}${'--b\r\n'.repeat(1_000_000)}--b--\r\n`, 'rows'),
    of(
      'parts in parts',
      `${head}${Array.from({ length: 1000 }, (_, at) => `--b${at === 0 ? '' : at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`).join('')}`,
      'fileDamaged',
    ),
    of(
      'a head of 20 MB',
      `${head}--b\r\n${`X-Long: ${'a'.repeat(90)}\r\n`.repeat(200_000)}\r\n${table}\r\n--b--\r\n`,
      'fileDamaged',
    ),
    of(
      'a line of 20 MB',
      `${head}--b\r\nContent-Type: text/html\r\n\r\n${table}${'я'.repeat(10_000_000)}\r\n--b--\r\n`,
      'rows',
    ),
    of(
      'a boundary of many blanks',
      `MIME-Version: 1.0\r\nContent-Type: multipart/related;${' ;'.repeat(1500)} boundary=\r\n\r\n`,
    ),
    of(
      'quoted-printable of nothing but marks',
      buildMime([page])
        .toString('latin1')
        .replace('<table>', `<table>${'='.repeat(5_000_000)}`),
      'rows',
    ),
    of(
      'base64 of nothing but blanks',
      `${head}--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPA${' \r\n'.repeat(7_000_000)}\r\n--b--\r\n`,
      'fileFormatUnknown',
    ),
    of(
      'an encoding that nobody knows',
      `${head}--b\r\nContent-Type: text/html; charset=x-none\r\nContent-Transfer-Encoding: rot13\r\n\r\n${table}\r\n--b--\r\n`,
      'rows',
    ),
    of(
      'zeros in a page',
      buildMime([{ content: Buffer.concat([Buffer.from(table), Buffer.alloc(1_000_000)]) }]),
      'rows',
    ),
    of(
      'a page in UTF-16',
      buildMime([
        { content: Buffer.from(`\uFEFF${table}`, 'utf16le'), type: 'text/html', transfer: 'base64' },
      ]),
      'rows',
    ),
    of(
      'a thousand names of one sheet',
      buildMime([{ content: Buffer.from(worksheet.repeat(1000)) }, { ...page, location: 's.htm' }]),
      'rows',
    ),
    of(
      'a sheet that is its own list',
      buildMime([{ content: Buffer.from(`${worksheet}${table}`), location: 's.htm' }]),
      'rows',
    ),
    of(
      'tables in tables',
      buildMime([{ content: Buffer.from('<table><tr><td>'.repeat(100_000)), transfer: '8bit' }]),
      'fileDamaged',
    ),
    of(
      'a table of 400,000 cells',
      buildMime([
        { content: Buffer.from(`<table>${'<tr><td>1<td>2<td>3<td>4'.repeat(100_000)}`), transfer: '8bit' },
      ]),
    ),
    ...truncate('a page in one file', list),
    ...flipBytes('a page in one file', list, 30),
  ];
}
