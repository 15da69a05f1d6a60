/** The answer of the main process: a value, or an error with its code. Parsed again on this side. */
export type BridgeAnswer = unknown;

/** The few calls that the preload script gives to the window. */
export type WindowBridge = Readonly<{
  call: (channel: string, input: unknown) => Promise<BridgeAnswer>;
  /** Hands a file dropped on the window over to the main process; the window never sees its path. */
  dropFile: (file: File) => Promise<BridgeAnswer>;
  /** Returns the way to stop listening. */
  onEvent: (listener: (event: unknown) => void) => () => void;
}>;

declare global {
  interface Window {
    readonly kartoteka?: WindowBridge;
  }
}

/** The bridge of the preload script; throws where the page was opened outside the program. */
export function getWindowBridge(): WindowBridge {
  if (!window.kartoteka) throw new Error('The page was opened outside the program');
  return window.kartoteka;
}
