import type { MessagePortMain } from 'electron';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ParserHost, ParserProcess } from './parser-host.ts';

/** How parsers are asked for: the main process forks them, since a utilityProcess cannot fork. */
export type ParserRequests = Readonly<{ start: (id: number) => void; kill: (id: number) => void }>;

/** Parsers of the base process under Electron, and what the main process tells about them. */
export type UtilityParserHost = ParserHost &
  Readonly<{
    onStarted: (id: number, port: MessagePortMain) => void;
    onEnded: (id: number, code: number | null) => void;
  }>;

type Starting = Readonly<{ resolve: (process: ParserProcess) => void; reject: (error: AppError) => void }>;
type Parser = { port: MessagePortMain | null; killed: boolean; exit: ((code: number | null) => void)[] };

/** Makes parsers in processes of their own; each talks to the base process over its own port. */
export function createUtilityParserHost(requests: ParserRequests): UtilityParserHost {
  const parsers = new Map<number, Parser>();
  const starting = new Map<number, Starting>();
  let lastId = 0;
  /** Takes the wish to start off the list: it is settled once, by whatever comes first. */
  const takeStarting = (id: number): Starting | undefined => {
    const wish = starting.get(id);
    starting.delete(id);
    return wish;
  };
  return {
    start: async (signal) => {
      if (signal?.aborted) throw new AppError('cancelled');
      lastId += 1;
      const id = lastId;
      const { promise, ...wish } = Promise.withResolvers<ParserProcess>();
      const cancel = (): void => {
        takeStarting(id)?.reject(new AppError('cancelled'));
        requests.kill(id);
      };
      parsers.set(id, { port: null, killed: false, exit: [] });
      starting.set(id, wish);
      signal?.addEventListener('abort', cancel);
      requests.start(id);
      try {
        return await promise;
      } finally {
        signal?.removeEventListener('abort', cancel);
      }
    },
    onStarted: (id, port) => {
      const parser = parsers.get(id);
      const wish = takeStarting(id);
      if (!parser || !wish) {
        port.close();
        requests.kill(id);
        return;
      }
      parser.port = port;
      wish.resolve(describeProcess(parser, port, () => requests.kill(id)));
    },
    onEnded: (id, code) => {
      const parser = parsers.get(id);
      parsers.delete(id);
      takeStarting(id)?.reject(new AppError('fileUnreadable'));
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
