import { describe, expect, it } from 'vitest';
import { checkLink } from '../../../src-main/app/check-link.ts';

describe('checkLink', () => {
  it.each([
    ['tel:+79161234567', 'call', '+79161234567'],
    ['tel:+7(495)123-45-67;ext=12', 'call', '+7(495)123-45-67;ext=12'],
    ['mailto:anna@mail.ru', 'write', 'anna@mail.ru'],
    ['mailto:%D0%B8%D0%B2%D0%B0%D0%BD@почта.рф', 'write', 'иван@почта.рф'],
    ['https://ромашка.рф/price', 'browse', 'https://xn--80aa3agjl3d.xn--p1ai/price'],
    ['https://wa.me/79161234567', 'browse', 'https://wa.me/79161234567'],
  ])('lets %s through as %s', (url, kind, shown) => {
    expect(checkLink(url)).toMatchObject({ kind, shown });
  });

  it.each([
    'http://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ms-msdt:/id',
    'search-ms:query=x',
    'smb://host/share',
    '\\\\host\\share',
    'tel:*#06#',
    'tel:+7916<script>',
    'mailto:a@b.ru,c@d.ru',
    'mailto:',
    'https://user:secret@example.com',
    'calc.exe',
    '',
  ])('refuses %s', (url) => {
    expect(() => checkLink(url)).toThrow('linkRefused');
  });
});
