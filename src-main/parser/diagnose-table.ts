import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import { dictionaryNames, type DictionaryName } from '../../src-shared/contacts/contact-field.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { ImportDecision } from '../../src-shared/import/import-decision.ts';
import {
  mostFindingClusters,
  type FindingCluster,
  type ImportDiagnosis,
  type ImportRemark,
} from '../../src-shared/import/import-finding.ts';
import type { SkippedRowReason } from './classify-row.ts';
import { createCompletenessSum } from './diagnose-contact.ts';
import { createFindingNotes } from './finding-notes.ts';
import { chooseLook } from './look-at-cell.ts';
import type { MappedColumn } from './map-columns.ts';
import type { PreparedRow } from './parser-messages.ts';
import type { SpellingPlan } from './plan-spellings.ts';
import { isBlankCell } from './show-cell.ts';
import { showRow } from './classify-row.ts';
import type { SheetRow } from './workbook.ts';

/** Looks at the rows of a table as they are prepared and says what is to be known of the whole. */
export type TableDiagnosis = Readonly<{
  take: (row: SheetRow, prepared: PreparedRow) => void;
  result: () => ImportDiagnosis;
  remarks: () => readonly ImportRemark[];
}>;

/** A row that looks like no data, whether it is left out or taken at the owner's wish. */
export type OddRow = Readonly<{ row: number; reason: SkippedRowReason; text: string }>;

type DiagnosedTable = Readonly<{
  columns: readonly MappedColumn[];
  odd: readonly OddRow[];
  spellings: SpellingPlan;
  /** Rows are orders: how complete a card would be is no question of theirs. */
  isLedger: boolean;
}>;

const spellingFindings = { source: 'sources', need: 'needs' } as const;
const reachingTypes: ReadonlySet<string> = new Set(['phone', 'email', 'messenger']);

/** A diagnosis that has seen nothing yet. */
export function diagnoseTable(table: DiagnosedTable, decision: ImportDecision): TableDiagnosis {
  const notes = createFindingNotes();
  const completeness = createCompletenessSum();
  const fields = new Map(contactFields.map((field) => [field.id, field]));
  const looks = table.columns.flatMap((column) => {
    const look = chooseLook(column, fields.get(column.target?.fieldId ?? ''));
    return look === null ? [] : [{ look, index: column.index, column: column.heading }];
  });
  for (const { row, reason, text } of table.odd) {
    if (reason === 'blank' || reason === 'noIdentity' || reason === 'noClient' || reason === 'noDate')
      continue;
    notes.part('leftOut', reason);
    notes.note('leftOut', () => ({ row, column: '', before: text, after: null }));
  }

  return {
    take: (sheetRow, { row, contact, problems }) => {
      for (const { index, column, look } of looks) {
        const raw = sheetRow.cells[index];
        if (raw === undefined || raw === null || isBlankCell(raw)) continue;
        if (typeof raw === 'object' && 'error' in raw) continue;
        look({ raw, row, column, contact, notes });
      }
      for (const { code, column, value } of problems) {
        notes.note(code, () => ({ row, column, before: value, after: null }));
      }
      if (contact === null) return;
      completeness.take(contact);
      const place = { row, column: '', after: null };
      if (!isNamed(contact)) notes.note('nameless', () => ({ ...place, before: showRow(sheetRow) }));
      if (!contact.points.some(({ type, valid }) => valid && reachingTypes.has(type))) {
        notes.note('unreachable', () => ({ ...place, before: showRow(sheetRow) }));
      }
    },
    result: () => {
      const told = createFindingNotes();
      for (const name of dictionaryNames) {
        const clusters = listClusters(name, table.spellings);
        if (
          clusters.some(
            ({ spellings }) => spellings.length > 1 || spellings[0]?.text !== spellings[0]?.becomes,
          )
        )
          told.clusters(spellingFindings[name], clusters.slice(0, mostFindingClusters));
      }
      return {
        findings: [...told.list(decision), ...notes.list(decision)],
        completeness: table.isLedger ? null : completeness.result(),
      };
    },
    remarks: notes.remarks,
  };
}

function listClusters(
  dictionary: DictionaryName,
  { clusters, settle }: SpellingPlan,
): readonly FindingCluster[] {
  return clusters(dictionary).map(({ value, known, spellings }) => ({
    dictionary,
    value,
    known,
    spellings: spellings.map(({ text, count }) => ({ text, count, becomes: settle(dictionary, text) })),
  }));
}

function isNamed({ fields }: PreparedContact): boolean {
  return ['lastName', 'firstName', 'organizationName'].some((id) => fields[id] !== undefined);
}
