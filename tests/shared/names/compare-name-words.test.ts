import { describe, expect, it } from 'vitest';
import { compareFirstNames, compareNameWords } from '../../../src-shared/names/compare-name-words.ts';

describe('compareNameWords', () => {
  it.each([
    ['анисимов', 'анисмов', 'slip'],
    ['матвеев', 'матвеве', 'slip'],
    ['селезнева', 'селеезнева', 'slip'],
    ['константинопольский', 'констатинопольсикй', 'slip'],
    ['ким', 'кин', 'different'],
    ['орлова', 'петрова', 'different'],
    ['орлова', 'о', 'initial'],
    ['орлова', '', 'absent'],
    ['щербаков', 'shcherbakov', 'latin'],
    ['хохлова', 'khokhlova', 'latin'],
    ['цветаева', 'tsvetaeva', 'latin'],
  ])('tells of %s and %s: %s', (one, other, likeness) => {
    expect(compareNameWords(one, other)).toBe(likeness);
    expect(compareNameWords(other, one)).toBe(likeness);
  });
});

describe('compareFirstNames', () => {
  it.each([
    ['саша', 'александр', 'short'],
    ['саша', 'александра', 'short'],
    ['катя', 'екатерина', 'short'],
    ['мария', 'марина', 'different'],
    ['алена', 'алина', 'different'],
    ['екатерина', 'екатрина', 'slip'],
    ['юлия', 'yulia', 'latin'],
    ['юлия', 'julia', 'latin'],
    ['сергей', 'sergey', 'latin'],
    ['дмитрий', 'dmitriy', 'latin'],
    ['дмитрий', 'dmitry', 'latin'],
    ['александр', 'alexandr', 'latin'],
  ])('tells of %s and %s: %s', (one, other, likeness) => {
    expect(compareFirstNames(one, other)).toBe(likeness);
    expect(compareFirstNames(other, one)).toBe(likeness);
  });
});
