import { describe, expect, it } from 'vitest';
import { readThresholdDraft, toThresholdDraft } from '../../../src-renderer/stages/threshold-draft.ts';
import { formatChange } from '../../../src-renderer/segments/format-change.ts';
import { defaultStageSettings } from '../../../src-shared/stages/stage-settings.ts';

describe('readThresholdDraft', () => {
  it('reads back what is shown, spaces between thousands included', () => {
    const { thresholds } = defaultStageSettings;
    const draft = toThresholdDraft(thresholds);
    expect(draft.vipTotal).toBe('100000');
    expect(readThresholdDraft({ ...draft, vipTotal: '100 000' })).toEqual(thresholds);
  });

  it('reads nothing while one of them is no whole number from 1', () => {
    const draft = toThresholdDraft(defaultStageSettings.thresholds);
    for (const silentDays of ['', '0', '-5', '1,5', 'год', '99999']) {
      expect(readThresholdDraft({ ...draft, silentDays })).toBeNull();
    }
  });
});

describe('formatChange', () => {
  it('shows the sign of a change', () => {
    expect([12, -3, 0].map((change) => formatChange(change, { number: String }))).toEqual(['+12', '−3', '0']);
  });
});
