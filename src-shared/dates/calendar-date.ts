/** How many days a month has in the Gregorian calendar. */
function countDays(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Writes a day of the calendar as ISO («2026-03-01»); null when there is no such day or the year is not between 1800 and 2200. */
export function composeIsoDate(year: number, month: number, day: number): string | null {
  if (year < 1800 || year > 2200 || month < 1 || month > 12) return null;
  if (day < 1 || day > countDays(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Writes a day without a year as `--MM-DD`; 29 February is such a day. */
export function composeDayOfYear(month: number, day: number): string | null {
  const date = composeIsoDate(2000, month, day);
  return date === null ? null : `--${date.slice(5)}`;
}

/** Excel's serial of a day in the 1900 system → ISO. Serials of 1910–2099 only: smaller numbers are rather years or ages. */
export function isoDateOfSerial(serial: number): string | null {
  const day = Math.floor(serial);
  if (day < 3654 || day > 73_050) return null;
  return new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10);
}
