import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { findHeadingTarget } from '../../../src-shared/contacts/find-heading-target.ts';
import { readPublicFile } from '../../support/public-data.ts';

const file = readPublicFile('import-headers.json');
const fileSchema = z.record(z.string(), z.object({ row: z.string(), delimiter: z.string().optional() }));

/** What must find its field, and the words that make such a heading another thing. */
const telling =
  /имя|фамилия|отчество|name|телефон|phone|факс|fax|mail|компани|organization - name|организация|рождения|birthday|примечани|коммент|заметки|notes/iu;
const another =
  /type|тип|label|display|краткое|помощник|assistant|yomi|phonetic|prefix|suffix|nick|short|maiden|directory|машине|car |radio|tty|telex|титрами|обращение|сделк|кем |ответственный|дата созд|instagram|billing|стади|лида|department|symbol|location|description|user|facebook|custom/iu;

describe.skipIf(file === null)(
  'findHeadingTarget on other programs’ headings (skipped without the public data)',
  () => {
    it('maps every heading of a name, phone, e-mail, company, birthday and note', () => {
      const lost = Object.entries(fileSchema.parse(JSON.parse(file ?? '{}'))).flatMap(
        ([program, { row, delimiter }]) => {
          const sign = delimiter ?? (row.includes(';') ? ';' : ',');
          const headings = row.split(sign).map((heading) => heading.replaceAll('"', ''));
          return headings.flatMap((heading) =>
            telling.test(heading) && !another.test(heading) && findHeadingTarget(heading) === undefined
              ? [`${program}: ${heading}`]
              : [],
          );
        },
      );
      expect(lost).toEqual([]);
    });
  },
);
