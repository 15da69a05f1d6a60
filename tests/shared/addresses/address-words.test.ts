import { describe, expect, it } from 'vitest';
import { compareAddressWords, listAddressWords } from '../../../src-shared/addresses/address-words.ts';

describe('listAddressWords', () => {
  it('leaves what tells one address from another', () => {
    const words = ['12', '5', 'ленина', 'москва'];
    expect(listAddressWords('г. Москва, ул. Ленина, д. 5, кв. 12')).toEqual(words);
    expect(listAddressWords('101000, МОСКВА, Ленина улица, дом 5, квартира 12')).toEqual(words);
  });

  it('takes a town or a street without a number for no address', () => {
    expect(listAddressWords('Москва')).toEqual([]);
    expect(listAddressWords('г. Москва, ул. Ленина')).toEqual([]);
  });
});

describe('compareAddressWords', () => {
  it('knows an address that leaves out the town, and another house', () => {
    const whole = listAddressWords('Москва, Ленина 5, кв. 12');
    expect(compareAddressWords(whole, listAddressWords('ул. Ленина, 5 – 12'))).toBe('part');
    expect(compareAddressWords(whole, listAddressWords('Москва, Ленина 5, кв. 14'))).toBe('different');
    expect(compareAddressWords(whole, whole)).toBe('same');
  });
});
