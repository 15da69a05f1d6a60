import { isBlankMark } from '../text/is-blank-mark.ts';
import { tidyText } from '../text/tidy-text.ts';

/** One site found in a cell: without http://, www. and the slash at the end; what is no address is kept as shown. */
export type ParsedSite = Readonly<{ value: string; valid: boolean; shown: string }>;

const address =
  /^(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*\p{L})(:\d+)?([/?#]\S*)?$/iu;

function parseSite(shown: string): ParsedSite {
  const [, host, port = '', path = ''] = address.exec(shown) ?? [];
  if (host === undefined) return { value: shown, valid: false, shown };
  return { value: host.toLowerCase() + port + path.replace(/\/$/u, ''), valid: true, shown };
}

/** Reads the sites of a cell, in their order. */
export function parseSites(cell: string): readonly ParsedSite[] {
  const text = tidyText(cell);
  if (isBlankMark(text)) return [];
  const words = text.split(/[\s,;|]+/u).filter((word) => word !== '');
  const sites = words.map((word) => parseSite(word.replaceAll(/^[<(«"]+|[>)»".]+$/gu, '')));
  return sites.every((site) => site.valid) ? sites : [{ value: text, valid: false, shown: text }];
}
