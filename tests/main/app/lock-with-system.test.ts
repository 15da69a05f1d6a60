import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { lockWithSystem } from '../../../src-main/app/lock-with-system.ts';

describe('lockWithSystem', () => {
  it.each([
    ['power', 'suspend'],
    ['power', 'lock-screen'],
    ['window', 'query-session-end'],
    ['window', 'session-end'],
  ] as const)('locks when the %s says %s', (source, event) => {
    const emitters = { power: new EventEmitter(), window: new EventEmitter() };
    let locked = 0;
    lockWithSystem(emitters.power, emitters.window, () => {
      locked += 1;
      return Promise.resolve();
    });
    emitters[source].emit(event);
    expect(locked).toBe(1);
  });
});
