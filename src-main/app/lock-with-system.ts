/** What the system tells a window: on Windows that the session is about to end, and that it ends. */
type SessionEvents = Readonly<{
  on: ((event: 'query-session-end', listener: () => void) => unknown) &
    ((event: 'session-end', listener: () => void) => unknown);
}>;

/** What the system tells of the computer. */
type PowerEvents = Readonly<{
  on: ((event: 'suspend', listener: () => void) => unknown) &
    ((event: 'lock-screen', listener: () => void) => unknown);
}>;

/**
 * Locks the base when the computer sleeps, its screen is locked or its session ends. At a log-off Windows lets a
 * program neither quit nor ask: the base is closed at the first word of it.
 */
export function lockWithSystem(power: PowerEvents, window: SessionEvents, lock: () => Promise<void>): void {
  power.on('suspend', () => void lock());
  power.on('lock-screen', () => void lock());
  window.on('query-session-end', () => void lock());
  window.on('session-end', () => void lock());
}
