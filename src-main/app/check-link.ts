import { AppError } from '../../src-shared/contract/app-error.ts';

/** A link that may leave the program: the checked address and what is asked about it. */
export type CheckedLink = Readonly<{ address: string; shown: string; kind: 'call' | 'write' | 'browse' }>;

const KINDS: Readonly<Record<string, CheckedLink['kind']>> = {
  'tel:': 'call',
  'mailto:': 'write',
  'https:': 'browse',
};

/** Parses a link. Only tel: with digits, mailto: with one address and https: without a password pass; else `linkRefused`. */
export function checkLink(url: string): CheckedLink {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const kind = parsed ? KINDS[parsed.protocol] : undefined;
  if (!parsed || !kind || parsed.username !== '' || parsed.password !== '') throw new AppError('linkRefused');
  const shown = kind === 'browse' ? parsed.href : decode(parsed.pathname);
  if (kind === 'call' && !/^\+?[\d\-().;=ext]{3,40}$/i.test(shown)) throw new AppError('linkRefused');
  if (kind === 'write' && !/^[^\s,;<>"]+@[^\s,;<>"@]+$/.test(shown)) throw new AppError('linkRefused');
  return { address: parsed.href, shown, kind };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
