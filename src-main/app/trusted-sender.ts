import type { WebContents, WebFrameMain } from 'electron';
import { isOwnAddress } from './window-address.ts';

/** Whether a message comes from the main frame of our window while it shows our own page. */
export function isTrustedSender(
  event: Readonly<{ sender: WebContents; senderFrame: WebFrameMain | null }>,
  window: WebContents,
): boolean {
  const { sender, senderFrame } = event;
  if (sender !== window || !senderFrame || senderFrame !== window.mainFrame) return false;
  return isOwnAddress(senderFrame.url);
}
