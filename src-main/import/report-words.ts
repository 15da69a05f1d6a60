import type {
  FindingPartId,
  FindingSeverity,
  ImportFindingId,
} from '../../src-shared/import/import-finding.ts';
import { fieldsEn } from '../../src-shared/words/en/fields.ts';
import {
  findingPartsEn,
  findingSeveritiesEn,
  importFindingsEn,
} from '../../src-shared/words/en/import-findings.ts';
import { importProblemsEn } from '../../src-shared/words/en/import-problems.ts';
import { importReportEn } from '../../src-shared/words/en/import-report.ts';
import { fieldsRu } from '../../src-shared/words/ru/fields.ts';
import {
  findingPartsRu,
  findingSeveritiesRu,
  importFindingsRu,
} from '../../src-shared/words/ru/import-findings.ts';
import { importProblemsRu } from '../../src-shared/words/ru/import-problems.ts';
import { importReportRu } from '../../src-shared/words/ru/import-report.ts';

type ReportTexts = typeof importReportEn;

/** The words of a report in one language. */
export type ReportWords = Readonly<{
  report: ReportTexts;
  findings: Readonly<Record<ImportFindingId, string>>;
  parts: Readonly<Record<FindingPartId, string>>;
  severities: Readonly<Record<FindingSeverity, string>>;
  /** Labels of fields by id. */
  fields: ReadonlyMap<string, string>;
}>;

/** The words of a report; `ownLabels` are those of the owner's own fields by id. */
export function chooseReportWords(
  locale: 'ru' | 'en',
  ownLabels: readonly (readonly [fieldId: string, label: string])[],
): ReportWords {
  return locale === 'ru'
    ? {
        report: importReportRu,
        findings: { ...importFindingsRu, ...importProblemsRu },
        parts: findingPartsRu,
        severities: findingSeveritiesRu,
        fields: new Map([...Object.entries(fieldsRu), ...ownLabels]),
      }
    : {
        report: importReportEn,
        findings: { ...importFindingsEn, ...importProblemsEn },
        parts: findingPartsEn,
        severities: findingSeveritiesEn,
        fields: new Map([...Object.entries(fieldsEn), ...ownLabels]),
      };
}
