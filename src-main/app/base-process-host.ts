import { once } from 'node:events';
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import {
  fromBaseProcessSchema,
  type BaseProcessStart,
  type FromBaseProcess,
  type ToBaseProcess,
} from '../base/base-process-messages.ts';
import { createParserProcesses } from './parser-process-host.ts';
import { pickBaseEnvironment } from './pick-environment.ts';

/** The one process that owns the base: started for a purpose, supervised, killed on lock. */
export type BaseProcessHost = Readonly<{
  /** Forks a process, an earlier one is ended first. Answers the window's end of the line. */
  start: (start: Omit<BaseProcessStart, 'type'>) => Promise<MessagePortMain>;
  /** Makes a chosen file known; resolves when the process knows it, so that a call with its token cannot come first. */
  addFile: (token: string, path: string) => Promise<void>;
  isRunning: () => boolean;
  /** Ends the process: the key is gone with it. Resolves when it is gone. */
  stop: () => Promise<void>;
}>;

type Options = Readonly<{
  entry: string;
  parserEntry: string;
  /** Called when the process has ended without being stopped. */
  onCrash: (code: number) => void;
}>;

/** Makes the host; nothing runs until `start`. */
export function createBaseProcessHost({ entry, parserEntry, onCrash }: Options): BaseProcessHost {
  let current: UtilityProcess | null = null;
  const knownFiles = new Map<string, () => void>();

  const say = (message: ToBaseProcess, ports: MessagePortMain[] = []): void =>
    current?.postMessage(message, ports);
  const parsers = createParserProcesses(parserEntry, {
    onStarted: (id, port) => say({ type: 'parserStarted', id }, [port]),
    onEnded: (id, code) => say({ type: 'parserEnded', id, code }),
  });

  const hear = (message: FromBaseProcess): void => {
    if (message.type === 'startParser') parsers.start(message.id);
    else if (message.type === 'killParser') parsers.kill(message.id);
    else if (message.type === 'fileKnown') knownFiles.get(message.token)?.();
  };

  const forget = (): void => {
    current = null;
    parsers.killAll();
    for (const resolve of knownFiles.values()) resolve();
  };

  const stop = async (): Promise<void> => {
    const child = current;
    forget();
    if (!child || child.pid === undefined) return;
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  };

  return {
    isRunning: () => current !== null,
    stop,
    start: async (start) => {
      await stop();
      const child = utilityProcess.fork(entry, [], {
        serviceName: 'Kartoteka base',
        // A small young generation: long imports collect their rows at once instead of growing by 100 MB.
        execArgv: ['--js-flags=--max-semi-space-size=16'],
        env: pickBaseEnvironment(process.env),
        stdio: 'inherit',
      });
      current = child;
      child.on('exit', (code) => {
        if (current !== child) return;
        forget();
        onCrash(code);
      });
      child.on('message', (message) => {
        if (current === child) hear(fromBaseProcessSchema.parse(message));
      });
      const { port1, port2 } = new MessageChannelMain();
      say({ type: 'start', ...start }, [port1]);
      return port2;
    },
    addFile: (token, path) => {
      if (!current) return Promise.resolve();
      return new Promise((resolve) => {
        knownFiles.set(token, () => {
          knownFiles.delete(token);
          resolve();
        });
        say({ type: 'file', token, path });
      });
    },
  };
}
