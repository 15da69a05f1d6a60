import type {
  FindingSample,
  ImportDiagnosis,
  ImportFinding,
} from '../../src-shared/import/import-finding.ts';
import type { ImportRemark } from '../../src-shared/import/import-finding.ts';
import { fillWords } from '../../src-shared/words/fill-words.ts';
import { makeSafeCellText } from '../export/safe-cell-text.ts';
import type { WorkbookCell } from '../export/workbook-cell.ts';
import type { WorkbookColumn, WorkbookSheet } from '../export/write-workbook.ts';
import type { ImportEngine } from './import-engine.ts';
import type { ImportSession } from './import-session.ts';
import type { ReportWords } from './report-words.ts';

/** What a report is made of. */
export type ReportFacts = Readonly<{
  session: Pick<ImportSession, 'fileName' | 'table'>;
  counts: ReturnType<ImportEngine['counts']>;
  diagnosis: ImportDiagnosis;
  words: ReportWords;
}>;

/** A client that stands in several rows: the group, the row, the name, ways to reach, what it says otherwise. */
export type TwinLine = Readonly<{ group: number; row: number; name: string; reach: string; differs: string }>;

const mostMissing = 5;

function column(heading: string, width: number): WorkbookColumn {
  return { heading, width: Math.max(width, heading.length + 2), format: null };
}

/** The sheet of what was found, with the facts of the file above. */
export function makeSummarySheet({ session, counts, diagnosis, words }: ReportFacts): WorkbookSheet {
  const { table, fileName } = session;
  const { report } = words;
  const { facts, summary } = report;
  const { completeness } = diagnosis;
  const missing = (completeness?.fields ?? [])
    .filter(({ rows, filled }) => filled < rows)
    .slice(0, mostMissing)
    .map(({ fieldId, rows, filled }) =>
      fillWords(facts.missing, {
        field: words.fields.get(fieldId) ?? fieldId,
        share: Math.floor((filled / rows) * 100),
      }),
    );
  return {
    name: report.sheets.summary,
    columns: [
      column(summary.what, 52),
      column(summary.value, 14),
      column(summary.details, 44),
      column(summary.fix, 14),
      column(summary.example, 60),
    ],
    rows: [
      fact(facts.file, fileName),
      fact(facts.sheet, table.sheet),
      fact(facts.headingRow, table.headingRow === 0 ? report.noHeading : table.headingRow),
      fact(facts.rows, table.rows),
      fact(facts.columns, table.columns.length),
      fact(facts.mapped, table.columns.filter(({ fieldId }) => fieldId !== null).length),
      fact(facts.created, counts.created),
      fact(facts.updated, counts.updated),
      fact(facts.unchanged, counts.unchanged),
      fact(facts.review, counts.review),
      fact(facts.skipped, counts.skipped + table.skippedCount),
      ...(completeness === null ? [] : [fact(facts.completeness, completeness.score, missing.join('; '))]),
      ...diagnosis.findings.map((finding) => describeFinding(finding, words)),
    ],
  };
}

function fact(what: string, value: WorkbookCell, details = ''): readonly WorkbookCell[] {
  return [what, typeof value === 'string' ? makeSafeCellText(value) : value, details, '', ''];
}

function describeFinding(
  { id, severity, count, parts, fix, on, samples }: ImportFinding,
  { report, findings, parts: partWords, severities }: ReportWords,
): readonly WorkbookCell[] {
  const details = parts.map((part) => `${partWords[part.id]}: ${part.count}`).join('; ');
  const [sample] = samples;
  return [
    `${severities[severity]}: ${findings[id]}`,
    count,
    details,
    fix === null ? '' : on ? report.on : report.off,
    sample === undefined || id === 'twins' || id === 'known' ? '' : showSample(sample, report),
  ];
}

function showSample({ row, before, after }: FindingSample, report: ReportWords['report']): string {
  const text = after === null ? before : `${before} → ${after}`;
  return makeSafeCellText(`${fillWords(report.row, { row })}: ${text}`);
}

/** Every remark of the file, row by row. */
export function makeRemarksSheet(remarks: readonly ImportRemark[], words: ReportWords): WorkbookSheet {
  const { remarks: headings } = words.report;
  return {
    name: words.report.sheets.remarks,
    columns: [
      column(headings.row, 9),
      column(headings.column, 20),
      column(headings.value, 36),
      column(headings.becomes, 28),
      column(headings.remark, 64),
    ],
    rows: remarks.map(({ id, row, column: heading, before, after }) => [
      row,
      makeSafeCellText(heading),
      makeSafeCellText(before),
      makeSafeCellText(after ?? ''),
      words.findings[id],
    ]),
  };
}

/** The clients that stand in several rows. */
export function makeTwinsSheet(lines: readonly TwinLine[], { report }: ReportWords): WorkbookSheet {
  return {
    name: report.sheets.twins,
    columns: [
      column(report.twins.group, 9),
      column(report.twins.row, 9),
      column(report.twins.name, 44),
      column(report.twins.reach, 48),
      column(report.twins.differs, 60),
    ],
    rows: lines.map(({ group, row, name, reach, differs }) => [
      group,
      row,
      makeSafeCellText(name),
      makeSafeCellText(reach),
      differs === '' ? null : makeSafeCellText(differs),
    ]),
  };
}

/** How values of the dictionaries are spelled and what they become. */
export function makeSpellingsSheet({ findings }: ImportDiagnosis, words: ReportWords): WorkbookSheet {
  const { report, fields } = words;
  const clusters = findings.flatMap((finding) => finding.clusters);
  return {
    name: report.sheets.spellings,
    columns: [
      column(report.spellings.list, 16),
      column(report.spellings.value, 30),
      column(report.spellings.spelling, 36),
      column(report.spellings.count, 10),
    ],
    rows: clusters.flatMap(({ dictionary, spellings }) =>
      spellings.map(({ text, count, becomes }) => [
        fields.get(dictionary) ?? dictionary,
        makeSafeCellText(becomes),
        makeSafeCellText(text),
        count,
      ]),
    ),
  };
}

/** The columns of the file, where they go and how full they are. */
export function makeColumnsSheet({ session, words }: ReportFacts): WorkbookSheet {
  const { columns: headings } = words.report;
  const { table } = session;
  const rows = Math.max(1, table.rows);
  return {
    name: words.report.sheets.columns,
    columns: [
      column(headings.heading, 28),
      column(headings.field, 28),
      column(headings.filled, 11),
      column(headings.share, 9),
      column(headings.samples, 60),
    ],
    rows: table.columns.map(({ heading, fieldId, filled, samples }) => [
      makeSafeCellText(heading),
      fieldId === null ? words.report.notMapped : (words.fields.get(fieldId) ?? fieldId),
      filled,
      Math.min(100, Math.round((filled / rows) * 100)),
      makeSafeCellText(samples.join(' · ')),
    ]),
  };
}
