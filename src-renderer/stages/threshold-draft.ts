import type { StageThresholds } from '../../src-shared/stages/stage-settings.ts';

/** Thresholds as they are typed; money in whole roubles. */
export type ThresholdDraft = Readonly<Record<keyof StageThresholds, string>>;

/** The thresholds in the order of the form. */
export const thresholdNames = [
  'silentDays',
  'vipTotal',
  'establishedOrders',
  'establishedDays',
  'activeOrders',
] as const satisfies readonly (keyof StageThresholds)[];

/** Thresholds as texts to be edited. */
export function toThresholdDraft(thresholds: StageThresholds): ThresholdDraft {
  const { silentDays, vipTotal, establishedOrders, establishedDays, activeOrders } = thresholds;
  return {
    silentDays: String(silentDays),
    vipTotal: String(Math.round(vipTotal / 100)),
    establishedOrders: String(establishedOrders),
    establishedDays: String(establishedDays),
    activeOrders: String(activeOrders),
  };
}

function readWhole(text: string, most: number): number | null {
  const digits = text.replaceAll(/[\s\u00A0]/gu, '');
  const whole = /^\d{1,13}$/.test(digits) ? Number(digits) : 0;
  return whole >= 1 && whole <= most ? whole : null;
}

/** Whether a text is a threshold: a whole number from 1. */
export function isThreshold(name: keyof StageThresholds, text: string): boolean {
  return (
    readWhole(text, name === 'vipTotal' ? 10_000_000_000 : name.endsWith('Days') ? 36_525 : 100_000) !== null
  );
}

/** The typed thresholds, or null while one of them is none. */
export function readThresholdDraft(draft: ThresholdDraft): StageThresholds | null {
  if (thresholdNames.some((name) => !isThreshold(name, draft[name]))) return null;
  const read = (name: keyof StageThresholds): number => readWhole(draft[name], Number.MAX_SAFE_INTEGER) ?? 1;
  return {
    silentDays: read('silentDays'),
    vipTotal: read('vipTotal') * 100,
    establishedOrders: read('establishedOrders'),
    establishedDays: read('establishedDays'),
    activeOrders: read('activeOrders'),
  };
}
