import { localeTags, type FormatLocale } from './format-locale.ts';

const millisecondsPerDay = 86_400_000;

/** A moment as a day of the owner's calendar: сегодня, вчера, 12 мая, 12 мая 2024 г. `now` is the present moment. */
export function formatDay(isoMoment: string, locale: FormatLocale, now: Date): string {
  const moment = new Date(isoMoment);
  const daysAgo = Math.round((startOfDay(now) - startOfDay(moment)) / millisecondsPerDay);
  if (daysAgo === 0 || daysAgo === 1) {
    return new Intl.RelativeTimeFormat(localeTags[locale], { numeric: 'auto' }).format(-daysAgo, 'day');
  }
  return new Intl.DateTimeFormat(localeTags[locale], {
    day: 'numeric',
    month: 'long',
    ...(moment.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  }).format(moment);
}

/** A day as a key to group by: the same for moments of one day of the owner's calendar. */
export function dayKey(isoMoment: string): string {
  return String(startOfDay(new Date(isoMoment)));
}

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
