/** The scheme and the host of the window's own files. */
export const APP_SCHEME = 'app';
const APP_HOST = 'kartoteka';

/** What the window opens. */
export const WINDOW_ADDRESS = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** Whether an address belongs to the window's own files. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST;
}
