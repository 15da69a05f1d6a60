import { AppError, toErrorData } from '../../src-shared/contract/app-error.ts';
import {
  wireRequestSchema,
  type WireReply,
  type WireRequest,
} from '../../src-shared/contract/wire-messages.ts';
import { answerCall, type CallServices } from './answer-call.ts';
import type { ServerPort } from './server-port.ts';
import { throttleProgress } from './throttle-progress.ts';

/**
 * Answers the calls that come over a port, by the closed list of the contract. What does not parse as a message
 * is dropped; what does not parse as the input of its channel is answered `invalidInput`. A closed port stops its jobs.
 */
export function servePort(port: ServerPort, services: CallServices): void {
  const running = new Map<number, AbortController>();
  const send = (reply: WireReply): void => port.send(reply);

  const answer = async (request: Extract<WireRequest, { type: 'call' }>): Promise<void> => {
    const { id, channel, input } = request;
    if (running.has(id)) return send({ type: 'error', id, error: toErrorData(new AppError('invalidInput')) });
    const controller = new AbortController();
    running.set(id, controller);
    const progress = throttleProgress((told) => send({ type: 'progress', id, progress: told }));
    try {
      const value = await answerCall(services, channel, input, { progress, signal: controller.signal });
      send({ type: 'value', id, value });
    } catch (thrown) {
      send({ type: 'error', id, error: toErrorData(thrown) });
    } finally {
      running.delete(id);
    }
  };

  port.onClose(() => {
    for (const controller of running.values()) controller.abort();
  });
  port.onMessage((message) => {
    const request = wireRequestSchema.safeParse(message);
    if (!request.success) return services.report('a message outside the contract was dropped');
    if (request.data.type === 'cancel') running.get(request.data.id)?.abort();
    else void answer(request.data);
  });
}
