/** Texts that have a meaning of their own and are no lists: pages, documents, programs' files. */
const otherFormats =
  /^\s*(?:%PDF-|\{\\rtf|<\?xml|<!doctype|<(?:html|head|body|table|meta|style|script|svg|div)[\s>/]|#!\/)/iu;

/** Of control characters there is none in a list, except that some programs pad their cells with zeros. */
const mostControls = 0.005;
const mostZeros = 0.3;

/** True for the beginning of a decoded file that is a text and may be a list. */
export function isPlainText(head: string): boolean {
  if (otherFormats.test(head.slice(0, 1000))) return false;
  let controls = 0;
  let zeros = 0;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if (code === 0) zeros += 1;
    else if (code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 30)) controls += 1;
  }
  return controls <= head.length * mostControls && zeros <= head.length * mostZeros;
}
