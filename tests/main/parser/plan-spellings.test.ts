import { describe, expect, it } from 'vitest';
import { detectTable } from '../../../src-main/parser/detect-table.ts';
import {
  planSpellings,
  type OwnSpellings,
  type SpellingPlan,
} from '../../../src-main/parser/plan-spellings.ts';
import type { Sheet } from '../../../src-main/parser/workbook.ts';
import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';

function plan(
  sources: readonly string[],
  decision: ImportDecision = {},
  own: OwnSpellings = [],
): SpellingPlan {
  const rows = [['ФИО', 'Источник'], ...sources.map((source) => ['Иванов Пётр', source])].map(
    (cells, place) => ({ row: place + 1, hidden: false, cells }),
  );
  const sheet: Sheet = { name: 'Лист', hidden: false, rows, hiddenColumns: new Set(), merged: [] };
  return planSpellings(rows.slice(1), detectTable({ sheets: [sheet] }, {}, []).columns, decision, own);
}

describe('planSpellings', () => {
  it('settles spellings of the table, and constants that no cell says', () => {
    const { settle } = plan(['Директ', 'Ярмарка мёда', 'ярмарка мёда', 'Ярмарка мёда']);
    expect(settle('source', 'Директ')).toBe('Яндекс.Директ');
    expect(settle('source', 'ярмарка мёда')).toBe('Ярмарка мёда');
    expect(settle('source', 'вк')).toBe('ВКонтакте');
    expect(settle('need', 'вк')).toBe('вк');
  });

  it('leaves everything as written when the owner switched it off', () => {
    const { settle, clusters } = plan(['Директ', 'вк'], { withoutFixes: ['spellings'] });
    expect(settle('source', 'Директ')).toBe('Директ');
    expect(clusters('source').map(({ value }) => value)).toEqual(['Яндекс.Директ', 'ВКонтакте']);
  });

  it('lets the owner choose another value, or the spelling itself', () => {
    const { settle } = plan(['Директ', 'Яндекс', 'вк'], {
      spellings: [
        { dictionary: 'source', spelling: 'ВК', value: 'Группа клуба' },
        { dictionary: 'source', spelling: 'Яндекс', value: 'Яндекс' },
      ],
    });
    expect(['Директ', 'Яндекс', 'вк'].map((text) => settle('source', text))).toEqual([
      'Яндекс.Директ',
      'Яндекс',
      'Группа клуба',
    ]);
  });

  it('puts the values of the own dictionary before the known ones', () => {
    const own = [{ dictionary: 'source', label: 'Реклама', spellings: ['директ'] }] as const;
    expect(plan(['Директ'], {}, own).settle('source', 'Директ')).toBe('Реклама');
  });
});
