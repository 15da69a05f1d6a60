import type { RfmGroup, ScoreRange } from '../../src-shared/rfm/rfm-groups.ts';
import { rfmSettingsSchema, type RfmSettings } from '../../src-shared/rfm/rfm-settings.ts';

export const rfmFigures = ['recency', 'frequency', 'monetary'] as const;
export type RfmFigureName = (typeof rfmFigures)[number];

/** A group in the form, with an identity of its own: it may be moved while it is edited. */
export type GroupDraft = RfmGroup & Readonly<{ row: number }>;

/** Settings as they stand in the form: thresholds as typed, money in roubles. */
export type RfmDraft = Readonly<{
  method: RfmSettings['method'];
  thresholds: Readonly<Record<RfmFigureName, readonly string[]>>;
  groups: readonly GroupDraft[];
}>;

/** Every range of scores there is, narrow ones first: «1» … «5», «1–2» … «1–5». */
export const scoreRanges: readonly ScoreRange[] = [0, 1, 2, 3, 4].flatMap((width) =>
  [1, 2, 3, 4, 5].filter((from) => from + width <= 5).map((from): ScoreRange => [from, from + width]),
);

/** Puts settings into the form. */
export function toRfmDraft({ method, thresholds, groups }: RfmSettings): RfmDraft {
  return {
    method,
    thresholds: {
      recency: thresholds.recency.map(String),
      frequency: thresholds.frequency.map(String),
      monetary: thresholds.monetary.map((kopecks) => String(kopecks / 100)),
    },
    groups: groups.map((group, row) => ({ ...group, row })),
  };
}

function readNumbers(texts: readonly string[]): number[] {
  return texts.map((text) => {
    const written = text.replaceAll(/\s/gu, '').replace(',', '.');
    return written === '' ? Number.NaN : Number(written);
  });
}

/** Reads the form; null while thresholds do not rise or a group has no name. */
export function readRfmDraft({ method, thresholds, groups }: RfmDraft): RfmSettings | null {
  const settings = rfmSettingsSchema.safeParse({
    method,
    thresholds: {
      recency: readNumbers(thresholds.recency),
      frequency: readNumbers(thresholds.frequency),
      monetary: readNumbers(thresholds.monetary).map((roubles) => Math.round(roubles * 100)),
    },
    groups: groups.map(({ row: _row, ...group }) => group),
  });
  return settings.success ? settings.data : null;
}
