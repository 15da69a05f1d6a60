import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFileSize } from '../../../src-shared/format/format-file-size.ts';
import { formatMoney } from '../../../src-shared/format/format-money.ts';
import { formatNumber } from '../../../src-shared/format/format-number.ts';

describe('formatMoney', () => {
  it('writes roubles as Russians do, with no-break spaces', () => {
    expect(formatMoney(123_450, 'ru')).toBe('1\u00a0234,50\u00a0₽');
    expect(formatMoney(0, 'ru')).toBe('0,00\u00a0₽');
    expect(formatMoney(-5_005, 'ru')).toBe('−50,05\u00a0₽');
  });

  it('writes roubles in English', () => {
    expect(formatMoney(123_450, 'en')).toBe('₽1,234.50');
  });

  it('loses no kopeck of any amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (kopecks) => {
        const digits = formatMoney(kopecks, 'ru')
          .replace('−', '-')
          .replaceAll(/[^\d-]/g, '');
        expect(BigInt(digits)).toBe(BigInt(kopecks));
      }),
    );
  });
});

describe('formatNumber', () => {
  it('sets thousands apart', () => {
    expect(formatNumber(1184, 'ru')).toBe('1\u00a0184');
    expect(formatNumber(1184, 'en')).toBe('1,184');
  });
});

describe('formatFileSize', () => {
  it('chooses the unit that keeps the figure short', () => {
    expect(formatFileSize(84 * 1024, 'ru')).toBe('84\u00a0кБ');
    expect(formatFileSize(1.25 * 1024 * 1024, 'ru')).toBe('1,3\u00a0МБ');
    expect(formatFileSize(73 * 1024 * 1024, 'en')).toBe('73\u00a0MB');
    expect(formatFileSize(0, 'en')).toBe('0\u00a0byte');
  });
});
