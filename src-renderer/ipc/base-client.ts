import type * as z from 'zod';
import { AppError, type ErrorData } from '../../src-shared/contract/app-error.ts';
import {
  contract,
  type ChannelInput,
  type ChannelName,
  type ChannelOutput,
} from '../../src-shared/contract/contract.ts';
import type { JobProgress } from '../../src-shared/contract/job-progress.ts';
import {
  wireReplySchema,
  type WireReply,
  type WireRequest,
} from '../../src-shared/contract/wire-messages.ts';

/** What a caller may add to a call: a listener of a job's progress and the wish to stop. */
export type CallOptions = Readonly<{
  onProgress?: (progress: JobProgress) => void;
  signal?: AbortSignal;
}>;

/** Typed calls over one port. A call is rejected with an AppError; `connectionClosed` when the port is gone. */
export type BaseClient = Readonly<{
  call: <Name extends ChannelName>(
    channel: Name,
    input: ChannelInput<Name>,
    options?: CallOptions,
  ) => Promise<ChannelOutput<Name>>;
  /** Closes the port and rejects whatever waits. */
  close: () => void;
  /** Resolves once the port is closed from either side. */
  closed: Promise<void>;
}>;

type PendingCall = Readonly<{
  accept: (value: unknown) => void;
  refuse: (error: Error) => void;
  progress: ((progress: JobProgress) => void) | undefined;
}>;

/** Calls the base process over its port; answers are parsed by the contract's schemas. */
export function createBaseClient(port: MessagePort): BaseClient {
  const pending = new Map<number, PendingCall>();
  let lastId = 0;
  const ending = new AbortController();
  const closed = new Promise<void>((resolve) => {
    ending.signal.addEventListener('abort', () => resolve());
  });

  const end = (): void => {
    if (ending.signal.aborted) return;
    for (const call of pending.values()) call.refuse(new AppError('connectionClosed'));
    pending.clear();
    ending.abort();
  };

  const send = (message: WireRequest): void => {
    port.postMessage(message);
  };

  port.addEventListener('message', (event: MessageEvent<unknown>) => {
    const reply = wireReplySchema.parse(event.data);
    const call = pending.get(reply.id);
    if (!call) return;
    if (reply.type !== 'progress') pending.delete(reply.id);
    settleCall(call, reply);
  });
  port.addEventListener('close', end);
  port.start();

  const exchange = (channel: ChannelName, input: unknown, options: CallOptions): Promise<unknown> => {
    const { signal, onProgress } = options;
    if (ending.signal.aborted) return Promise.reject(new AppError('connectionClosed'));
    if (signal?.aborted) return Promise.reject(new AppError('cancelled'));
    lastId += 1;
    const id = lastId;
    const stop = (): void => send({ type: 'cancel', id });
    return new Promise<unknown>((accept, refuse) => {
      pending.set(id, { accept, refuse, progress: onProgress });
      signal?.addEventListener('abort', stop, { once: true });
      send({ type: 'call', id, channel, input });
    }).finally(() => signal?.removeEventListener('abort', stop));
  };

  return {
    call: async (channel, input, options = {}) => {
      const value = await exchange(channel, input, options);
      return parseOutput(channel, value);
    },
    close: () => {
      port.close();
      end();
    },
    closed,
  };
}

function settleCall(call: PendingCall, reply: WireReply): void {
  if (reply.type === 'value') call.accept(reply.value);
  else if (reply.type === 'error') call.refuse(toAppError(reply.error));
  else call.progress?.(reply.progress);
}

function toAppError(error: ErrorData): AppError {
  return new AppError(error.code, error.params);
}

function parseOutput<Name extends ChannelName>(channel: Name, value: unknown): ChannelOutput<Name> {
  const channels: { readonly [Each in ChannelName]: { output: z.ZodType<ChannelOutput<Each>> } } = contract;
  const parsed = channels[channel].output.safeParse(value);
  if (parsed.success) return parsed.data;
  console.error(`The answer of ${channel} does not fit its contract`, parsed.error.issues);
  throw new AppError('internal');
}
