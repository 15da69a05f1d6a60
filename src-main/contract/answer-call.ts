import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { contract, type ChannelName } from '../../src-shared/contract/contract.ts';
import { toDiskError } from '../base/disk-errors.ts';
import type { BoundHandlers } from './bind-handlers.ts';
import { describeDefect } from './describe-defect.ts';
import type { JobControl } from './handlers.ts';

const SLOW_QUERY_MS = 40;

/** What the answering of calls needs. */
export type CallServices = Readonly<{
  handlers: BoundHandlers;
  /** Resolves when no long operation is writing. */
  waitForWriter: () => Promise<void>;
  /** Takes lines for the log; they hold no personal data. */
  report: (line: string) => void;
}>;

/** Parses the input, runs the handler, parses the answer. Throws AppErrors; anything else is a defect, reported. */
export async function answerCall(
  services: CallServices,
  name: string,
  input: unknown,
  job: JobControl,
): Promise<unknown> {
  const handler = services.handlers.get(name);
  if (!isChannel(name) || !handler) throw new AppError('invalidInput');
  const channel = contract[name];
  const parsed = channel.input.safeParse(input);
  if (!parsed.success) throw new AppError('invalidInput');
  // Lets a cancel that is already on its way overtake a query, so that stale searches cost nothing.
  if (channel.kind === 'query') await setImmediate();
  if (channel.kind === 'command') await services.waitForWriter();
  if (job.signal.aborted) throw new AppError('cancelled');
  const startedAt = performance.now();
  const value = await runHandler(services, name, () => handler(parsed.data, job));
  const took = performance.now() - startedAt;
  if (channel.kind === 'query' && took > SLOW_QUERY_MS)
    services.report(`slow query ${name} ${Math.round(took)} ms`);
  const output = channel.output.safeParse(value);
  if (output.success) return output.data;
  const paths = output.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`);
  services.report(`${name}: the answer does not fit its contract: ${paths.slice(0, 5).join('; ')}`);
  throw new AppError('internal');
}

function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(contract, name);
}

async function runHandler(services: CallServices, name: string, run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (thrown) {
    if (!(thrown instanceof AppError)) services.report(describeDefect(name, thrown));
    // A full or failing disk is no defect: the owner is told what happened.
    throw toDiskError(thrown);
  }
}
