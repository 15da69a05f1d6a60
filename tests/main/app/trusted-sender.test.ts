import type { WebContents, WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '../../../src-main/app/trusted-sender.ts';

const OWN = 'app://kartoteka/index.html';
// Only what the check looks at: the identity of the objects and the frame's address.
const frameAt = (url: string) => ({ url }) as WebFrameMain;
const windowOf = (mainFrame: WebFrameMain) => ({ mainFrame }) as WebContents;

describe('isTrustedSender', () => {
  it('trusts the main frame of our window on our page', () => {
    const frame = frameAt(OWN);
    const window = windowOf(frame);
    expect(isTrustedSender({ sender: window, senderFrame: frame }, window)).toBe(true);
  });

  it('refuses another window, a frame inside the page, a vanished frame and another address', () => {
    const frame = frameAt(OWN);
    const window = windowOf(frame);
    expect(isTrustedSender({ sender: windowOf(frame), senderFrame: frame }, window)).toBe(false);
    expect(isTrustedSender({ sender: window, senderFrame: frameAt(OWN) }, window)).toBe(false);
    expect(isTrustedSender({ sender: window, senderFrame: null }, window)).toBe(false);
    for (const url of ['about:blank', 'https://example.com/', 'file:///x', 'app://other/', '']) {
      const foreign = frameAt(url);
      const led = windowOf(foreign);
      expect(isTrustedSender({ sender: led, senderFrame: foreign }, led)).toBe(false);
    }
  });
});
