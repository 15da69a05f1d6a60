/**
 * The policy of the window. Only its own files; styles also with the nonce of this load, for the few libraries that
 * add a style element. No inline script, no eval, no network, no frames.
 */
export function buildContentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "worker-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Tells the page the nonce of its load. */
export function addNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head><meta name="csp-nonce" content="${nonce}" />`);
}
