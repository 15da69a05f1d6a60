import { app, type Session, type WebContents } from 'electron';
import { isAllowedRequest, isPermitted } from './allowed-requests.ts';

const QUIET_SWITCHES: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
];

/** Everything that must be refused before the program is ready: the sandbox for all, no name ever resolved. */
export function secureProgram(): void {
  // Chromium cannot sandbox itself for root (CI, containers), and this call would take --no-sandbox away.
  const isRootUnsandboxed = process.getuid?.() === 0 && app.commandLine.hasSwitch('no-sandbox');
  if (!isRootUnsandboxed) app.enableSandbox();
  for (const [name, value] of QUIET_SWITCHES) app.commandLine.appendSwitch(name, value);
  app.on('session-created', secureSession);
  app.on('web-contents-created', (_event, contents) => secureContents(contents));
}

/** Refuses permissions, devices and every request that is not for the window's own files. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isPermitted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

function refuse(event: Readonly<{ preventDefault: () => void }>): void {
  event.preventDefault();
}

function secureContents(contents: WebContents): void {
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
