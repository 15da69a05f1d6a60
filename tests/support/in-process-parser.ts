import type { ParserHost } from '../../src-main/parser/parser-host.ts';
import { serveParser } from '../../src-main/parser/serve-parser.ts';

type Listeners = ((message: unknown) => void)[];

/** Parsers within this very process, for tests whose subject is not the parser's own. */
export const inProcessParserHost: ParserHost = {
  start: () => {
    const toParser: Listeners = [];
    const fromParser: Listeners = [];
    serveParser({
      send: (message) => tell(fromParser, message),
      onMessage: (listener) => toParser.push(listener),
    });
    return Promise.resolve({
      send: (message) => tell(toParser, message),
      onMessage: (listener) => fromParser.push(listener),
      onExit: () => undefined,
      kill: () => undefined,
    });
  },
};

function tell(listeners: Listeners, message: unknown): void {
  setImmediate(() => {
    for (const listener of listeners) listener(structuredClone(message));
  });
}
