import { describe, expect, it } from 'vitest';
import { describeRfmSpan } from '../../../src-renderer/rfm/describe-rfm-span.ts';
import { findNextCell } from '../../../src-renderer/rfm/find-next-cell.ts';
import { readRfmDraft, scoreRanges, toRfmDraft } from '../../../src-renderer/rfm/rfm-draft.ts';
import { defaultRfmSettings } from '../../../src-shared/rfm/rfm-settings.ts';

describe('readRfmDraft', () => {
  it('reads back what was put into the form, and roubles as they are typed', () => {
    const draft = toRfmDraft(defaultRfmSettings);
    expect(readRfmDraft(draft)).toEqual(defaultRfmSettings);
    const monetary = ['1 000,50', '2000', '3000', '4000'];
    const typed = readRfmDraft({ ...draft, thresholds: { ...draft.thresholds, monetary } });
    expect(typed?.thresholds.monetary).toEqual([100_050, 200_000, 300_000, 400_000]);
  });

  it('is null while a threshold is empty or falls', () => {
    const draft = toRfmDraft(defaultRfmSettings);
    for (const frequency of [
      ['', '3', '5', '10'],
      ['2', '1', '5', '10'],
      ['2', 'много', '5', '10'],
    ]) {
      expect(readRfmDraft({ ...draft, thresholds: { ...draft.thresholds, frequency } })).toBeNull();
    }
  });
});

describe('scoreRanges', () => {
  it('holds each of the fifteen ranges once', () => {
    expect(new Set(scoreRanges.map(String)).size).toBe(15);
  });
});

describe('findNextCell', () => {
  it('stays inside the grid and leaves other keys alone', () => {
    expect(findNextCell(0, 'ArrowUp')).toBe(0);
    expect(findNextCell(0, 'ArrowDown')).toBe(5);
    expect(findNextCell(7, 'End')).toBe(9);
    expect(findNextCell(24, 'ArrowRight')).toBe(24);
    expect(findNextCell(12, 'Enter')).toBeNull();
  });
});

describe('describeRfmSpan', () => {
  it('tells bounds, one figure and an empty score apart', () => {
    const t = ((key: string, values: object = {}) => `${key} ${JSON.stringify(values)}`) as never;
    const tell = (from: number | null, to: number | null): string => describeRfmSpan({ from, to }, t, String);
    expect(tell(null, 3)).toBe('span.upTo {"to":"3"}');
    expect(tell(4, 4)).toBe('4');
    expect(tell(5, 4)).toBe('span.nobody {}');
    expect(tell(8, null)).toBe('span.since {"from":"8"}');
    expect(tell(null, null)).toBe('span.any {}');
  });
});
