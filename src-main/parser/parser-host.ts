/** A running parser: a short-lived process without key or base. Messages are structured clones. */
export type ParserProcess = Readonly<{
  send: (message: unknown) => void;
  onMessage: (listener: (message: unknown) => void) => void;
  /** Called once when the process ends for whatever reason; the code is null when it was killed. */
  onExit: (listener: (code: number | null) => void) => void;
  kill: () => void;
}>;

/**
 * Starts parsers: a utilityProcess under Electron, a child process under Node. An aborted start is refused as
 * `cancelled` and its process ended; a process that ends before it has started is refused as `fileUnreadable`.
 */
export type ParserHost = Readonly<{ start: (signal?: AbortSignal) => Promise<ParserProcess> }>;
