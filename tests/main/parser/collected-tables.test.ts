import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { detectTable } from '../../../src-main/parser/detect-table.ts';
import type { SheetRow } from '../../../src-main/parser/workbook.ts';
import { readPublicFile } from '../../support/public-data.ts';

const file = readPublicFile('import-headers.json');
const fileSchema = z.record(z.string(), z.object({ row: z.string(), delimiter: z.string().optional() }));

/** What a heading must come to; the first rule that fits says it, `null` is no field. Headings without a rule are not judged. */
const rules: readonly (readonly [RegExp, string | null])[] = [
  [/ - (?:type|label)$|^тип .*почты$|^e-mail.* type$|display name|^краткое/iu, null],
  [/помощник|assistant|yomi|phonetic|prefix|suffix|nick|short|maiden|обращение|инициалы|initials/iu, null],
  [/^название (?:лида|сделки)|^название \(сделка\)|department|symbol|organization 1 - location/iu, null],
  [/directory server|internet free busy|organizational id|код организации|титрами|tty|телекс|telex/iu, null],
  [/ответственный|^кем |^дата созд|создатель|автор|стадия|этап|статус|воронка|custom field/iu, null],
  [/^(?:имя|first name|given name)$/iu, 'firstName'],
  [/^(?:отчество|middle name|additional name)$/iu, 'middleName'],
  [/^(?:фамилия|last name|family name)$/iu, 'lastName'],
  [/^(?:name|file as|имя, фамилия|полное имя.*|контакт)$/iu, 'fullName'],
  [/рождения|^birthday$/iu, 'birthday'],
  [/^(?:компания|организация|company|название компании|название \(компания\))$/iu, 'organizationName'],
  [/^organization(?: 1 -)? name$/iu, 'organizationName'],
  [/телефон|phone|факс|fax/iu, 'phones'],
  [/e-?mail|эл\. почты/iu, 'emails'],
  [/^(?:notes?|заметки|комментарий|примечание.*)$/iu, 'note'],
  [/^(?:должность.*|job title|organization(?: 1 -)? title)$/iu, 'position'],
  [/сайт|web|веб|website 1 - value/iu, 'sites'],
  [/^источник$/iu, 'source'],
];

function mapHeadings(headings: readonly string[]): ReadonlyMap<string, string | null> {
  const rows: SheetRow[] = [
    { row: 1, hidden: false, cells: headings },
    // Address books hardly ever fill the occupation, which stands before the position.
    { row: 2, hidden: false, cells: headings.map((text) => (text === 'Occupation' ? null : 'x')) },
  ];
  const sheet = { name: 'Лист', hidden: false, rows, hiddenColumns: new Set<number>(), merged: [] };
  const { columns } = detectTable({ sheets: [sheet] }, { headingRow: 1 }, []);
  return new Map(columns.map(({ heading, target }) => [heading, target?.fieldId ?? null]));
}

describe.skipIf(file === null)(
  'detectTable on other programs’ headings (skipped without the public data)',
  () => {
    const programs = Object.entries(fileSchema.parse(JSON.parse(file ?? '{}')));

    it.each(programs)('maps the columns of %s', (_, { row, delimiter }) => {
      const sign = delimiter ?? (row.includes(';') ? ';' : ',');
      // Commas inside quotes part no headings; those of «Имя, Фамилия» stand in rows parted by semicolons.
      const headings = row.split(sign).map((heading) => heading.replaceAll('"', '').trim());
      const judged = [...mapHeadings(headings)].flatMap(([heading, fieldId]) => {
        const bare = heading.replace(/ \(\d+\)$/u, '');
        const rule = rules.find(([pattern]) => pattern.test(bare));
        return rule === undefined ? [] : [{ heading, fieldId, wanted: rule[1] }];
      });
      expect(judged.length).toBeGreaterThan(3);
      expect(judged.filter(({ fieldId, wanted }) => fieldId !== wanted)).toEqual([]);
    });
  },
);
