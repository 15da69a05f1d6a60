import { describe, expect, it } from 'vitest';
import { composeAddress } from '../../../src-shared/addresses/compose-address.ts';
import { parseAddress } from '../../../src-shared/addresses/parse-address.ts';

describe('parseAddress', () => {
  it('writes an address in one line without empty parts', () => {
    expect(parseAddress(' г. Москва ,, ул.  Мира\nд. 5, ')).toBe('г. Москва, ул. Мира д. 5');
    expect(parseAddress('-')).toBeNull();
  });
});

describe('composeAddress', () => {
  it('joins parts in the order of a postal address', () => {
    expect(
      composeAddress([
        { part: 'street', text: 'ул. Мира' },
        { part: 'city', text: 'Пермь' },
        { part: 'house', text: '5' },
        { part: 'postalCode', text: '614000' },
      ]),
    ).toBe('614000, Пермь, ул. Мира, 5');
  });
});
