import type { MessagePort as NodePort } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';

/** One end of a message channel, the same over Electron's ports and Node's. */
export type ServerPort = Readonly<{
  send: (message: unknown) => void;
  /** Starts the flow of messages. */
  onMessage: (listener: (message: unknown) => void) => void;
  onClose: (listener: () => void) => void;
  close: () => void;
}>;

/** A port inside a utilityProcess or the main process. */
export function fromElectronPort(port: MessagePortMain): ServerPort {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', (event) => listener(event.data));
      port.start();
    },
    onClose: (listener) => {
      port.on('close', listener);
    },
    close: () => port.close(),
  };
}

/** A port of Node itself, for tests and programs without Electron. */
export function fromNodePort(port: NodePort): ServerPort {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', listener);
    },
    onClose: (listener) => {
      port.on('close', listener);
    },
    close: () => port.close(),
  };
}
