import { livingEn } from '../words/en/living.ts';
import { livingRu } from '../words/ru/living.ts';
import { toHeadingKey } from './heading-key.ts';

/** A card as a file names it: its id and what proves that it is a card of this very base. */
export type OwnCode = Readonly<{ id: number; check: string }>;

const pattern = /^(k[0-9a-z]{6})-(\d{1,15})$/u;
const headingKeys = new Set([livingRu.idHeading, livingEn.idHeading].map(toHeadingKey));

/**
 * The code of a card in files that go out and come back: `k0f3a9q-123`, the id after a check of it and the moment when
 * the card was made (as stored). A card of another base, or of another life of this one, has another check.
 */
export function makeOwnCode(id: number, createdAt: string): string {
  return `${checkOf(id, createdAt)}-${id}`;
}

/** Reads a code out of a cell's text; null for anything else. */
export function readOwnCode(text: string): OwnCode | null {
  const [, check = '', id = ''] = pattern.exec(text.trim().toLowerCase()) ?? [];
  return check === '' ? null : { id: Number(id), check };
}

/** True when the code was made for this card. */
export function provesCard({ id, check }: OwnCode, createdAt: string): boolean {
  return checkOf(id, createdAt) === check;
}

/** True for the heading of the column of such codes. */
export function isOwnCodeHeading(heading: string): boolean {
  return headingKeys.has(toHeadingKey(heading));
}

/** Thirty bits of FNV-1a. The letter before keeps a spreadsheet from seeing a number or a date. */
function checkOf(id: number, createdAt: string): string {
  let hash = 0x81_1c_9d_c5;
  for (const letter of `${id} ${createdAt}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93);
  }
  return `k${(hash >>> 2).toString(32).padStart(6, '0')}`;
}
