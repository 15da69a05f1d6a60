const millisecondsADay = 86_400_000;

/** The number of an ISO day counted from 1970-01-01. */
export function toDayNumber(day: string): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
    millisecondsADay
  );
}

/** The ISO day so many days later (earlier when negative); days before the year 100 and after 9999 end at these bounds. */
export function addIsoDays(day: string, days: number): string {
  const moment = (toDayNumber(day) + days) * millisecondsADay;
  if (!(moment > Date.UTC(100, 0, 1))) return '0100-01-01';
  if (moment > Date.UTC(9999, 11, 31)) return '9999-12-31';
  return new Date(moment).toISOString().slice(0, 10);
}
