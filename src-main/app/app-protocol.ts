import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { listBuiltFiles } from './built-files.ts';
import { addNonce, buildContentSecurityPolicy } from './content-security-policy.ts';
import { APP_SCHEME, isOwnAddress } from './window-address.ts';

/** Declares app:// before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built files of the window under app://: a closed list, each with the policy. */
export function serveAppProtocol(session: Session, folder: string): void {
  const files = listBuiltFiles(folder);
  session.protocol.handle(APP_SCHEME, async (request) => {
    const file = isOwnAddress(request.url) ? files.get(new URL(request.url).pathname) : undefined;
    if (request.method !== 'GET' || !file) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const content = await readFile(file.path);
    const body = file.type.startsWith('text/html') ? addNonce(content.toString('utf8'), nonce) : content;
    return new Response(body, {
      headers: {
        'Content-Type': file.type,
        'Content-Security-Policy': buildContentSecurityPolicy(nonce),
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
      },
    });
  });
}
