import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parsePhones } from '../../../src-shared/phones/parse-phones.ts';
import { readPublicFile } from '../../support/public-data.ts';

const pairs = readPublicFile('phones-ru', 'golden_phone_pairs.tsv');
const lists = readPublicFile('phones-ru', 'golden_multi_in_cell.json');
const listsSchema = z.object({
  cases: z.array(z.tuple([z.string(), z.union([z.string(), z.array(z.string())])])),
});

describe.skipIf(pairs === null || lists === null)(
  'parsePhones on collected cases (skipped without the public data)',
  () => {
    it('reads or refuses every collected number as marked', () => {
      const wrong = (pairs ?? '')
        .split('\n')
        .slice(1)
        .filter((line) => line.trim() !== '')
        .flatMap((line) => {
          const [raw = '', expected = '', extension = ''] = line.split('\t');
          const cell = z.string().parse(JSON.parse(raw));
          const found = parsePhones(cell).flatMap((phone) =>
            phone.valid ? [`${phone.value}#${phone.extension ?? ''}`] : [],
          );
          const wanted = expected === 'INVALID' ? [] : [`${expected}#${extension}`];
          return found.join() === wanted.join() ? [] : [{ cell, found, wanted }];
        });
      expect(wrong).toEqual([]);
    });

    it('reads or refuses them alike in cells typed as numbers', () => {
      const wrong = (pairs ?? '').split('\n').flatMap((line) => {
        const [raw = '', expected = ''] = line.split('\t');
        if (!/^"[1-9]\d*"$/u.test(raw)) return [];
        const found = parsePhones(Number(raw.slice(1, -1))).filter(({ valid }) => valid);
        const wanted = expected === 'INVALID' ? '' : expected;
        return found.map(({ value }) => value).join() === wanted ? [] : [{ raw, found, wanted }];
      });
      expect(wrong).toEqual([]);
    });

    it('finds both numbers of cells whose case is told in words', () => {
      const { cases } = listsSchema.parse(JSON.parse(lists ?? ''));
      const told = cases.filter(([, wanted]) => typeof wanted === 'string');
      expect(told.length).toBeGreaterThan(0);
      for (const [cell] of told) expect(parsePhones(cell).map(({ valid }) => valid)).toEqual([true, true]);
    });

    it('finds every number of cells that hold several', () => {
      const { cases } = listsSchema.parse(JSON.parse(lists ?? ''));
      const wrong = cases.flatMap(([cell, wanted]) => {
        if (typeof wanted === 'string') return [];
        const found = parsePhones(cell).flatMap((phone) => (phone.valid ? [phone.value] : []));
        return found.join() === wanted.join() ? [] : [{ cell, found, wanted }];
      });
      expect(wrong).toEqual([]);
    });
  },
);
