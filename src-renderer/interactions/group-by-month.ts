import type { FormatLocale } from '../../src-shared/format/format-locale.ts';
import { localeTags } from '../../src-shared/format/format-locale.ts';
import type { Interaction } from '../../src-shared/interactions/interaction.ts';

/** One month of the timeline. */
export type TimelineMonth = Readonly<{
  key: string;
  label: string;
  interactions: readonly Interaction[];
}>;

/** Puts entries, newest first, under the months of the owner's calendar: «Май 2026». */
export function groupByMonth(
  interactions: readonly Interaction[],
  locale: FormatLocale,
): readonly TimelineMonth[] {
  const names = new Intl.DateTimeFormat(localeTags[locale], { month: 'long' });
  const groups = Map.groupBy(interactions, ({ happenedAt }) => {
    const moment = new Date(happenedAt);
    return `${moment.getFullYear()}-${moment.getMonth()}`;
  });
  return [...groups].flatMap(([key, ofMonth]) => {
    const first = ofMonth[0];
    if (!first) return [];
    const moment = new Date(first.happenedAt);
    const name = names.format(moment);
    const label = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${moment.getFullYear()}`;
    return [{ key, label, interactions: ofMonth }];
  });
}
