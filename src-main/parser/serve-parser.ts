import { toErrorData } from '../../src-shared/contract/app-error.ts';
import { packRows } from './pack-rows.ts';
import type { ParserReply, ParserRequest } from './parser-messages.ts';
import type { ParserPort } from './parser-port.ts';
import { createParserSession } from './parser-session.ts';

const progressEveryMs = 100;

/** Answers requests one after another; the workbook stays in memory between them. */
export function serveParser(port: ParserPort): void {
  const session = createParserSession();
  const send = (reply: ParserReply): void => port.send(reply);
  let last: Promise<void> = Promise.resolve();

  const answer = async (request: ParserRequest): Promise<void> => {
    const { id } = request;
    try {
      send({ type: 'value', id, value: await run(request) });
    } catch (thrown) {
      send({ type: 'error', id, error: toErrorData(thrown) });
    }
  };

  const run = (request: ParserRequest): unknown => {
    if (request.type === 'open') return session.open(request, tellProgress(request.id, send));
    if (request.type === 'adjust') return session.adjust(request, tellProgress(request.id, send));
    if (request.type === 'diagnosis') return session.diagnosis();
    if (request.type === 'remarks') return session.remarks();
    if (request.type === 'cells') return session.cells(request);
    if (request.type === 'marks') return session.marks();
    return request.type === 'rows' ? packRows(session.rows(request)) : session.grid(request);
  };

  port.onMessage((message) => {
    if (!isRequest(message)) return;
    last = last.then(() => answer(message));
  });
}

function tellProgress(id: number, send: (reply: ParserReply) => void): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - told < progressEveryMs) return;
    told = now;
    send({ type: 'progress', id, done, total });
  };
}

/** Requests come from the base process only: their shape is its word, their type is looked at. */
function isRequest(message: unknown): message is ParserRequest {
  return typeof message === 'object' && message !== null && 'id' in message && 'type' in message;
}
