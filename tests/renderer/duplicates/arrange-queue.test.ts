import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeQueue,
  bringBack,
  hideCluster,
  noMarks,
  putOff,
  showCluster,
} from '../../../src-renderer/duplicates/arrange-queue.ts';

const clusters = ['a', 'b', 'c', 'd'].map((key) => ({ key }));
const keysOf = (marks: Parameters<typeof arrangeQueue>[1]): string =>
  arrangeQueue(clusters, marks)
    .map(({ key }) => key)
    .join('');

describe('arrangeQueue', () => {
  it('keeps the order of the base without marks', () => {
    expect(keysOf(noMarks)).toBe('abcd');
  });

  it('leaves out what was decided until the base knows it', () => {
    const hidden = hideCluster(noMarks, 'b');
    expect(keysOf(hidden)).toBe('acd');
    expect(keysOf(showCluster(hidden, 'b'))).toBe('abcd');
  });

  it('puts what was put off after all others, the last one put off at the very end', () => {
    const marks = putOff(putOff(putOff(noMarks, 'a'), 'c'), 'a');
    expect(keysOf(marks)).toBe('bdca');
  });

  it('shows first what was brought back, until it is decided or put off', () => {
    const marks = bringBack(hideCluster(noMarks, 'c'), 'c');
    expect(keysOf(marks)).toBe('cabd');
    expect(keysOf(putOff(marks, 'c'))).toBe('abdc');
    expect(keysOf(hideCluster(marks, 'c'))).toBe('abd');
  });

  it('neither loses nor doubles a cluster, whatever is marked', () => {
    const act = fc.tuple(
      fc.constantFrom(hideCluster, showCluster, bringBack, putOff),
      fc.constantFrom('a', 'b', 'c', 'd', 'gone'),
    );
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const marks = acts.reduce((sum, [run, key]) => run(sum, key), noMarks);
        const shown = arrangeQueue(clusters, marks)
          .map(({ key }) => key)
          .toSorted();
        const expected = clusters.map(({ key }) => key).filter((key) => !marks.gone.has(key));
        expect(shown).toEqual(expected);
      }),
    );
  });
});
