import { shellWires } from '../../src-shared/shell/shell-wires.ts';

/** Waits for the port that the preload script posts into this window; only its own messages are heeded. */
export function receivePort(target: Window = window): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      if (event.source !== target || event.data !== shellWires.port || !port) return;
      target.removeEventListener('message', listen);
      resolve(port);
    };
    target.addEventListener('message', listen);
  });
}
