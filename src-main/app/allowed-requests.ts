import { isOwnAddress } from './window-address.ts';

/** Whether a request may be made: own files, what the page holds itself, and the developer's tools. */
export function isAllowedRequest(address: string): boolean {
  return isOwnAddress(address) || /^(blob:app:\/\/kartoteka\/|data:|devtools:)/.test(address);
}

/** Copying text is the only permission that the window ever needs. */
export function isPermitted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}
