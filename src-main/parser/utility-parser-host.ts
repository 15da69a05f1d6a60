import type { MessagePortMain } from 'electron';
import type { ParserHost, ParserProcess } from './parser-host.ts';

/** How parsers are asked for: the main process forks them, since a utilityProcess cannot fork. */
export type ParserRequests = Readonly<{ start: (id: number) => void; kill: (id: number) => void }>;

/** Parsers of the base process under Electron, and what the main process tells about them. */
export type UtilityParserHost = ParserHost &
  Readonly<{
    onStarted: (id: number, port: MessagePortMain) => void;
    onEnded: (id: number, code: number | null) => void;
  }>;

type Parser = { port: MessagePortMain | null; killed: boolean; exit: ((code: number | null) => void)[] };

/** Makes parsers in processes of their own; each talks to the base process over its own port. */
export function createUtilityParserHost(requests: ParserRequests): UtilityParserHost {
  const parsers = new Map<number, Parser>();
  const starting = new Map<number, (process: ParserProcess) => void>();
  let lastId = 0;
  return {
    start: () => {
      lastId += 1;
      const id = lastId;
      parsers.set(id, { port: null, killed: false, exit: [] });
      return new Promise((resolve) => {
        starting.set(id, resolve);
        requests.start(id);
      });
    },
    onStarted: (id, port) => {
      const parser = parsers.get(id);
      if (!parser) return;
      parser.port = port;
      starting.get(id)?.(describeProcess(parser, port, () => requests.kill(id)));
      starting.delete(id);
    },
    onEnded: (id, code) => {
      const parser = parsers.get(id);
      parsers.delete(id);
      parser?.port?.close();
      for (const listener of parser?.exit ?? []) listener(parser?.killed ? null : code);
    },
  };
}

function describeProcess(parser: Parser, port: MessagePortMain, kill: () => void): ParserProcess {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', (event) => listener(event.data));
      port.start();
    },
    onExit: (listener) => {
      parser.exit.push(listener);
    },
    kill: () => {
      parser.killed = true;
      kill();
    },
  };
}
