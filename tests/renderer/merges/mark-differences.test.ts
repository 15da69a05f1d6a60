import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDifferences } from '../../../src-renderer/merges/mark-differences.ts';

const own = (text: string, others: readonly string[]): readonly string[] =>
  markDifferences(text, others)
    .filter((piece) => piece.own)
    .map((piece) => piece.text.trim());

describe('markDifferences', () => {
  it('marks the words that one of the others lacks', () => {
    expect(own('Иванова Анна Ивановна', ['Иванова Анна Петровна'])).toEqual(['Ивановна']);
    expect(own('Иванова Анна Ивановна', ['Иванова Анна Ивановна', 'Иванова Анна'])).toEqual(['Ивановна']);
  });

  it('minds neither case nor ё nor the order of words', () => {
    expect(own('Пётр СЁМИН', ['Семин Петр'])).toEqual([]);
  });

  it('marks nothing beside blanks', () => {
    expect(own('Анна', ['', ''])).toEqual([]);
  });

  it('marks nothing where less than half of the words are shared', () => {
    expect(own('Иванова', ['Петрова'])).toEqual([]);
    expect(own('просила смету на кофейню', ['есть собака на даче'])).toEqual([]);
  });

  it('gives every letter back', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, others) => {
        const pieces = markDifferences(text, others);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
