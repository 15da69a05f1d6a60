import type * as z from 'zod';

/** A query reads; a command writes inside one operation; a job is long: it reports progress and can be cancelled. */
export type ChannelKind = 'query' | 'command' | 'job';

/** One channel of the contract: its kind and the schemas that both sides parse with. */
export type Channel<
  Kind extends ChannelKind = ChannelKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = Readonly<{ kind: Kind; input: Input; output: Output }>;

/** Declares a channel that only reads. */
export function defineQuery<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Channel<'query', Input, Output> {
  return { kind: 'query', input, output };
}

/** Declares a channel that writes. */
export function defineCommand<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Channel<'command', Input, Output> {
  return { kind: 'command', input, output };
}

/** Declares a long job; its progress always has the shape of `jobProgressSchema`. */
export function defineJob<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Channel<'job', Input, Output> {
  return { kind: 'job', input, output };
}
