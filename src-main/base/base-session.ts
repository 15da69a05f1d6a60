import type { BaseInfo, OpenedBase } from '../../src-shared/base/base-contract.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseContext } from './base-context.ts';
import { readFact } from './base-facts.ts';
import type { MigrationOutcome } from './migrate-base.ts';

/** An open base. */
export type BaseSession = Readonly<{
  context: BaseContext;
  /** What the migration runner did at this opening. */
  migration: MigrationOutcome;
  /** Closes the file and erases the key; the session is of no use afterwards. */
  close: () => void;
}>;

/** The place of the one session that a process may have. */
export type SessionHolder = Readonly<{
  get: () => BaseSession | undefined;
  set: (session: BaseSession | undefined) => void;
}>;

/** A holder without a session. */
export function createSessionHolder(): SessionHolder {
  let current: BaseSession | undefined;
  return {
    get: () => current,
    set: (session) => {
      current = session;
    },
  };
}

/** The open session; throws AppError baseLocked when there is none. */
export function requireSession(holder: SessionHolder): BaseSession {
  const session = holder.get();
  if (!session) throw new AppError('baseLocked');
  return session;
}

/** Facts about the open base. */
export function describeBase(session: BaseSession): BaseInfo {
  const { sqlite } = session.context.db;
  const contacts = sqlite.prepare('SELECT count(*) FROM contacts WHERE deleted_at IS NULL').pluck().get();
  return { ...describeOpenedBase(session), contacts: Number(contacts) };
}

/** What is known of a base without reading its contacts. */
export function describeOpenedBase({ context, migration }: BaseSession): OpenedBase {
  const { db, vault } = context;
  return {
    baseId: vault.baseId,
    schemaVersion: Number(db.sqlite.pragma('user_version', { simple: true })),
    createdAt: readFact(db, 'createdAt') ?? context.now().toISOString(),
    migration,
  };
}
