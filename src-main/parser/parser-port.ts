/** How a parser talks to whoever forked it. */
export type ParserPort = Readonly<{
  send: (message: unknown) => void;
  onMessage: (listener: (message: unknown) => void) => void;
}>;

type ElectronPort = Readonly<{
  postMessage: (message: unknown) => void;
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
  start: () => void;
}>;
type ParentPort = Readonly<{
  once: (event: 'message', listener: (event: { ports: readonly ElectronPort[] }) => void) => void;
}>;

/** The line of this process: under Electron the port that the first message brings, under Node the channel of fork. */
export function openParserPort(): Promise<ParserPort> {
  const parent = findParentPort();
  if (parent === null) {
    // Whoever forked it is gone: a file half read is of no use to anybody.
    process.once('disconnect', () => process.exit());
    return Promise.resolve({
      send: (message) => process.send?.(message),
      onMessage: (listener) => process.on('message', listener),
    });
  }
  return new Promise((resolve) => {
    parent.once('message', ({ ports: [port] }) => {
      if (port === undefined) return;
      resolve({
        send: (message) => port.postMessage(message),
        onMessage: (listener) => {
          port.on('message', ({ data }) => listener(data));
          port.start();
        },
      });
    });
  });
}

function findParentPort(): ParentPort | null {
  const electron: { parentPort?: ParentPort | null } = process;
  return electron.parentPort ?? null;
}
