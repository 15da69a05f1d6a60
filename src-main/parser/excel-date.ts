const dayMs = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const shift1904 = 1462;
const lastSerial = 2_958_466;

/**
 * A serial day of Excel as ISO text: `2024-05-12`, or `2024-05-12T09:30:00` when it has a time.
 * Excel counts a 29 February 1900 that never was: days before it are moved by one. Null outside years 1900–9999.
 */
export function serialToIsoDate(serial: number, date1904: boolean): string | null {
  const days = date1904 ? serial + shift1904 : serial < 60 ? serial + 1 : serial;
  if (!(days >= 1 && days < lastSerial)) return null;
  const seconds = Math.round(days * 86_400);
  const iso = new Date(epoch1900 + seconds * 1000).toISOString();
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** The part of a day as a clock shows it: `09:30`, with seconds when there are any. */
export function serialToClock(serial: number): string {
  const fraction = serial - Math.floor(serial);
  const clock = new Date(Math.round((fraction * dayMs) / 1000) * 1000).toISOString().slice(11, 19);
  return clock.endsWith(':00') ? clock.slice(0, 5) : clock;
}
