import type { BaseDatabase } from '../base/base-database.ts';

type WriterState = { open: 'nothing' | 'operation' | 'longOperation'; waiting: (() => void)[] };

const states = new WeakMap<object, WriterState>();

function stateOf(db: BaseDatabase): WriterState {
  const known = states.get(db.sqlite);
  if (known !== undefined) return known;
  const state: WriterState = { open: 'nothing', waiting: [] };
  states.set(db.sqlite, state);
  return state;
}

/** What is being written over this connection now. */
export function getOpenWriter(db: BaseDatabase): WriterState['open'] {
  return stateOf(db).open;
}

/** Marks the connection as written by an operation; the caller has checked that nothing is open. */
export function occupyWriter(db: BaseDatabase, by: 'operation' | 'longOperation'): void {
  stateOf(db).open = by;
}

/** Frees the connection and lets those who wait go on in their order, until one of them occupies it again. */
export function releaseWriter(db: BaseDatabase): void {
  const state = stateOf(db);
  state.open = 'nothing';
  while (getOpenWriter(db) === 'nothing') {
    const next = state.waiting.shift();
    if (next === undefined) return;
    next();
  }
}

/**
 * Runs a task as soon as no long operation is open, in the order of the calls. The part of the task before its
 * first await runs at that very moment, so a synchronous `runOperation` in it never meets an open transaction.
 */
export function runWhenFree<Value>(db: BaseDatabase, task: () => Value | Promise<Value>): Promise<Value> {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  const run = (): void => {
    try {
      resolve(task());
    } catch (thrown) {
      reject(thrown);
    }
  };
  const state = stateOf(db);
  if (state.open === 'nothing') run();
  else state.waiting.push(run);
  return promise;
}

/** Resolves when no long operation is open; prefer `runWhenFree` where the work can be passed along. */
export async function waitForWriter(db: BaseDatabase): Promise<void> {
  while (getOpenWriter(db) !== 'nothing') await runWhenFree(db, () => undefined);
}
