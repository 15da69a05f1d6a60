import { AppError } from '../../src-shared/contract/app-error.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { restoreCopy } from '../copies/restore-copy.ts';
import type { BaseHost } from './base-host.ts';
import { describeBase, describeOpenedBase, requireSession, type BaseSession } from './base-session.ts';
import { changePassword } from './change-password.ts';
import { createBase } from './create-base.ts';
import { withDiskErrors } from './disk-errors.ts';
import { unlockBase } from './unlock-base.ts';

/** Handlers of base:*; they work before a base is open. A process opens one base once: locking ends the process. */
export const baseHandlers = {
  'base:create': (host, { password }, job) =>
    beginSession(host, () => createBase(host, password, job), describeBase),
  'base:unlock': (host, { password }, job) =>
    beginSession(host, () => unlockBase(host, password, job), describeOpenedBase),
  'base:restore': (host, { password }, job) =>
    beginSession(
      host,
      async () => {
        if (host.copyToken === undefined) throw new AppError('copyMissing');
        await restoreCopy(host, host.files.resolve(host.copyToken), password, job);
        return unlockBase(host, password, job);
      },
      describeBase,
    ),
  'base:info': (host) => describeBase(requireSession(host.session)),
  'base:change-password': async (host, passwords) => {
    const { context } = requireSession(host.session);
    await host.guard.attempt(() => withDiskErrors(() => changePassword(context, passwords, host.kdfParams)));
    return {};
  },
} satisfies HandlersOf<
  BaseHost,
  'base:create' | 'base:unlock' | 'base:restore' | 'base:info' | 'base:change-password'
>;

function beginSession<Facts>(
  host: BaseHost,
  open: () => Promise<BaseSession>,
  describe: (session: BaseSession) => Facts,
): Promise<Facts> {
  return host.guard.attempt(async () => {
    if (host.session.get()) throw new AppError('baseInUse');
    host.assertProgramWhole?.();
    const session = await withDiskErrors(open);
    host.session.set(session);
    return describe(session);
  });
}
