import { describe, expect, it } from 'vitest';
import { isAllowedRequest, isPermitted } from '../../../src-main/app/allowed-requests.ts';
import { addNonce, buildContentSecurityPolicy } from '../../../src-main/app/content-security-policy.ts';
import { isOwnAddress, WINDOW_ADDRESS } from '../../../src-main/app/window-address.ts';
import { getWindowPreferences, WINDOW_PARTITION } from '../../../src-main/app/window-preferences.ts';

describe('getWindowPreferences', () => {
  it('keeps the page in the sandbox and away from Node', () => {
    expect(getWindowPreferences('/p.cjs', true)).toEqual({
      preload: '/p.cjs',
      partition: 'kartoteka',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
      devTools: false,
    });
  });

  it('keeps cookies and caches in memory', () => {
    expect(WINDOW_PARTITION).not.toMatch(/^persist:/);
  });
});

describe('buildContentSecurityPolicy', () => {
  it('allows own files only: nothing inline but styles with the nonce, no eval, no network, no frames', () => {
    const policy = Object.fromEntries(
      buildContentSecurityPolicy('abc')
        .split('; ')
        .map((part) => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
    );
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'nonce-abc'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'form-action': "'none'",
      'base-uri': "'none'",
      'frame-src': "'none'",
      'frame-ancestors': "'none'",
      'object-src': "'none'",
      'worker-src': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
  });
});

describe('addNonce', () => {
  it('tells the page its nonce', () => {
    expect(addNonce('<html><head><title>x</title>', 'abc')).toBe(
      '<html><head><meta name="csp-nonce" content="abc" /><title>x</title>',
    );
  });
});

describe('isOwnAddress', () => {
  it('knows the window and nothing that only looks like it', () => {
    expect(isOwnAddress(WINDOW_ADDRESS)).toBe(true);
    for (const address of [
      'app://kartoteka.evil/index.html',
      'app://evil/kartoteka',
      'https://kartoteka/index.html',
      'file:///index.html',
      'about:blank',
      'data:text/html,app://kartoteka/',
      'app:kartoteka',
      '',
    ])
      expect(isOwnAddress(address)).toBe(false);
  });
});

describe('isAllowedRequest', () => {
  it('lets own files, pictures in memory and the tools of a developer through', () => {
    for (const address of [
      'app://kartoteka/a.js',
      'blob:app://kartoteka/1',
      'data:image/png;base64,AA',
      'devtools://x',
    ])
      expect(isAllowedRequest(address)).toBe(true);
  });

  it('refuses every network and file address', () => {
    for (const address of [
      'https://example.com',
      'http://127.0.0.1:80/',
      'ws://127.0.0.1',
      'ftp://x',
      'file:///etc/passwd',
      'app://other/a.js',
      'blob:https://example.com/1',
      'chrome-extension://x/y.js',
    ])
      expect(isAllowedRequest(address)).toBe(false);
  });
});

describe('isPermitted', () => {
  it('permits copying text and nothing else', () => {
    const asked = [
      'clipboard-sanitized-write',
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'usb',
    ];
    expect(asked.filter(isPermitted)).toEqual(['clipboard-sanitized-write']);
  });
});
