import { describe, expect, it } from 'vitest';
import { parseSites } from '../../../src-shared/sites/parse-sites.ts';

describe('parseSites', () => {
  it.each([
    ['https://www.Stroy.ru/', ['stroy.ru']],
    ['stroy.ru/About?x=1', ['stroy.ru/About?x=1']],
    ['фирма.рф, a.ru', ['фирма.рф', 'a.ru']],
  ])('reads %s', (cell, expected) => {
    expect(parseSites(cell).map((site) => site.value)).toEqual(expected);
  });

  it('keeps what is no address as shown', () => {
    expect(parseSites('в разработке')).toMatchObject([{ value: 'в разработке', valid: false }]);
    expect(parseSites('-')).toEqual([]);
  });
});
