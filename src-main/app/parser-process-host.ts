import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { parserMemoryFlags } from '../parser/parser-memory.ts';
import { pickParserEnvironment } from './pick-environment.ts';

/** Parsers that the base process has asked for, by its own numbers. */
export type ParserProcesses = Readonly<{
  /** Forks a parser: no key, no path of the base, a bounded heap. Its port goes to the base process. */
  start: (id: number) => void;
  kill: (id: number) => void;
  killAll: () => void;
}>;

type Events = Readonly<{
  onStarted: (id: number, port: MessagePortMain) => void;
  onEnded: (id: number, code: number | null) => void;
}>;

/** Supervises parsers. Data passes between a parser and the base process directly. */
export function createParserProcesses(entry: string, events: Events): ParserProcesses {
  const running = new Map<number, UtilityProcess>();
  return {
    start: (id) => {
      const child = utilityProcess.fork(entry, [], {
        serviceName: 'Kartoteka parser',
        execArgv: [`--js-flags=${parserMemoryFlags.join(' ')}`],
        env: pickParserEnvironment(process.env),
        stdio: 'ignore',
      });
      running.set(id, child);
      const { port1, port2 } = new MessageChannelMain();
      child.once('spawn', () => {
        child.postMessage({ type: 'port' }, [port1]);
        events.onStarted(id, port2);
      });
      child.once('exit', (code) => {
        running.delete(id);
        events.onEnded(id, code);
      });
    },
    kill: (id) => running.get(id)?.kill(),
    killAll: () => {
      for (const child of running.values()) child.kill();
    },
  };
}
