import { buildXlsxFromXml } from '../build-xlsx.ts';
import { buildZip, type ZipPart } from '../build-zip.ts';
import type { HostileFile } from './hostile-file.ts';

export const list = [
  ['Имя', 'Телефон'],
  ['Иванов Пётр', '+7 916 123-45-67'],
];
export const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>Имя</t></is></c></row>';
export const sheetData = `<sheetData>${row}</sheetData>`;

export function ofXml(name: string, xml: string, expected?: string): HostileFile {
  const content = buildXlsxFromXml([{ name: 'Лист', xml }]);
  return expected === undefined ? { name, content } : { name, content, expected };
}

export function ofParts(name: string, parts: readonly ZipPart[], expected?: string): HostileFile {
  const content = buildZip(parts);
  return expected === undefined ? { name, content } : { name, content, expected };
}

export const workbook = '<workbook><sheets><sheet name="Л" sheetId="1" r:id="r0"/></sheets></workbook>';
export const relation = (target: string): string =>
  `<Relationships><Relationship Id="r0" Type="x/worksheet" Target="${target}"/></Relationships>`;

export function withParts(
  name: string,
  parts: Readonly<Record<string, string>>,
  expected?: string,
): HostileFile {
  const all: Record<string, string> = {
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relation('worksheets/s.xml'),
    'xl/worksheets/s.xml': `<worksheet>${sheetData}</worksheet>`,
    ...parts,
  };
  return ofParts(
    name,
    Object.entries(all)
      .filter(([, content]) => content !== '')
      .map(([part, content]) => ({ name: part, content })),
    expected,
  );
}
