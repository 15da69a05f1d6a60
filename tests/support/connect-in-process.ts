import { MessageChannel } from 'node:worker_threads';
import type { BoundHandlers } from '../../src-main/contract/bind-handlers.ts';
import { servePort } from '../../src-main/contract/serve-port.ts';
import { fromNodePort } from '../../src-main/contract/server-port.ts';

/** The window's end of a line to handlers that run in this very process. */
export type InProcessLine = Readonly<{
  port: MessagePort;
  /** What the registrar told the log. */
  reports: readonly string[];
  /** Ends the handlers' side, as a process that dies does. */
  hangUp: () => void;
}>;

/** Serves handlers over a real message channel: messages are cloned and parsed as they are between processes. */
export function connectInProcess(
  handlers: BoundHandlers,
  waitForWriter: () => Promise<void> = () => Promise.resolve(),
): InProcessLine {
  const { port1, port2 } = new MessageChannel();
  const reports: string[] = [];
  servePort(fromNodePort(port2), { handlers, waitForWriter, report: (line) => reports.push(line) });
  port2.unref();
  // Node's port has everything of the DOM's that the client uses.
  return { port: port1 as unknown as MessagePort, reports, hangUp: () => port2.close() };
}
