import { describe, expect, it } from 'vitest';
import { parseMessengers } from '../../../src-shared/messengers/parse-messengers.ts';

describe('parseMessengers', () => {
  it.each([
    ['@Ivan_1', 'telegram', '@ivan_1'],
    ['t.me/ivan', 'telegram', '@ivan'],
    ['tg: @vasya', 'telegram', '@vasya'],
    ['https://wa.me/79161234567', 'whatsapp', '+79161234567'],
    ['WhatsApp 8 916 123-45-67', 'whatsapp', '+79161234567'],
    ['vk.com/id1', 'vk', 'vk.com/id1'],
  ])('reads %s', (cell, service, value) => {
    expect(parseMessengers(cell)).toMatchObject([{ service, value, valid: true }]);
  });

  it('takes the service from the heading when the cell does not tell', () => {
    expect(parseMessengers('8 916 123-45-67', 'viber')).toMatchObject([
      { service: 'viber', value: '+79161234567' },
    ]);
    expect(parseMessengers('ivan', 'skype')).toMatchObject([{ service: 'skype', value: 'ivan' }]);
  });

  it('keeps what is no account as shown', () => {
    expect(parseMessengers('спросить у Анны')).toMatchObject([{ value: 'спросить у Анны', valid: false }]);
  });
});
