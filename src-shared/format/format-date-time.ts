import { formatDay } from './format-day.ts';
import { localeTags, type FormatLocale } from './format-locale.ts';

/** The time of a moment in the owner's zone: 14:02. */
export function formatTime(isoMoment: string, locale: FormatLocale): string {
  return new Intl.DateTimeFormat(localeTags[locale], { hour: '2-digit', minute: '2-digit' }).format(
    new Date(isoMoment),
  );
}

/** A moment as «сегодня, 14:02», «вчера, 9:30», «12 мая, 18:00», «12 мая 2024 г., 18:00». */
export function formatDateTime(isoMoment: string, locale: FormatLocale, now: Date): string {
  return `${formatDay(isoMoment, locale, now)}, ${formatTime(isoMoment, locale)}`;
}
