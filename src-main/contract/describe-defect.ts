import * as z from 'zod';

const coded = z.object({ code: z.string().regex(/^[A-Z_]{1,60}$/) });

/** A line for the log about something that should not have happened: no message, since it may quote a client's data. */
export function describeDefect(place: string, thrown: unknown): string {
  if (!(thrown instanceof Error)) return `${place}: ${typeof thrown} was thrown`;
  const code = coded.safeParse(thrown);
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${place}: ${thrown.name}${code.success ? ` ${code.data.code}` : ''}`, ...frames].join('\n');
}
