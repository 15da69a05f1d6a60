import type {
  Contract,
  ChannelName,
  ChannelOutput,
  ChannelParsedInput,
} from '../../src-shared/contract/contract.ts';
import type { JobProgress } from '../../src-shared/contract/job-progress.ts';

/** What a job's handler gets besides its input: a way to tell progress and the wish to stop. */
export type JobControl = Readonly<{
  /** Sent on at most ten times a second; call it as often as convenient. */
  progress: (progress: JobProgress) => void;
  signal: AbortSignal;
}>;

/** A handler of one channel. Queries and commands are synchronous or not; jobs get a JobControl. */
export type Handler<Context, Name extends ChannelName> = Contract[Name]['kind'] extends 'job'
  ? (context: Context, input: ChannelParsedInput<Name>, job: JobControl) => Promise<ChannelOutput<Name>>
  : (context: Context, input: ChannelParsedInput<Name>) => ChannelOutput<Name> | Promise<ChannelOutput<Name>>;

/** Handlers of some channels; each domain declares its own with `satisfies`. */
export type HandlersOf<Context, Names extends ChannelName> = {
  readonly [Name in Names]: Handler<Context, Name>;
};
