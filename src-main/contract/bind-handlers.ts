import type { ChannelName } from '../../src-shared/contract/contract.ts';
import type { HandlersOf, JobControl } from './handlers.ts';

/** A handler that already knows its context; its input has been parsed by the channel's schema. */
export type BoundHandler = (input: unknown, job: JobControl) => unknown;

/** Handlers by channel, ready to be served. */
export type BoundHandlers = ReadonlyMap<string, BoundHandler>;

/**
 * Joins handlers of some channels with the way to their context, asked for at every call: it may throw an
 * AppError (`baseLocked`) while there is none.
 */
export function bindHandlers<Context, Names extends ChannelName>(
  handlers: HandlersOf<Context, Names>,
  getContext: () => Context,
): BoundHandlers {
  type AnyHandler = (context: Context, input: unknown, job: JobControl) => unknown;
  const bound = new Map<string, BoundHandler>();
  // The input's type is lost on the wire and regained by the schema of the same channel.
  for (const [channel, handler] of Object.entries<AnyHandler>(handlers as Record<string, AnyHandler>)) {
    bound.set(channel, (input, job) => handler(getContext(), input, job));
  }
  return bound;
}

/** Joins the handlers of all domains; a channel that is declared twice is a defect. */
export function mergeHandlers(...parts: readonly BoundHandlers[]): BoundHandlers {
  const merged = new Map<string, BoundHandler>();
  for (const part of parts) {
    for (const [channel, handler] of part) {
      if (merged.has(channel)) throw new Error(`Two handlers of ${channel}`);
      merged.set(channel, handler);
    }
  }
  return merged;
}
