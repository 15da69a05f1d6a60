import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src-renderer/app/locales/create-i18n.ts';
import { describeForecast, findIdleReason } from '../../../src-renderer/import/describe-forecast.ts';
import { formatNumber } from '../../../src-shared/format/format-number.ts';

const nothing = { created: 0, updated: 0, unchanged: 0, review: 0, skipped: 0 };
const tell = (forecast: Partial<typeof nothing>, locale: 'ru' | 'en' = 'ru'): string =>
  describeForecast(createI18n(locale).getFixedT(null, 'import'), { ...nothing, ...forecast }, (value) =>
    formatNumber(value, locale),
  ).replaceAll(/\s/gu, ' ');

describe('describeForecast', () => {
  it('tells the four figures of a first import', () => {
    expect(tell({ created: 1184, review: 16, skipped: 2 })).toBe(
      'Будет создано 1 184, обновлено 0, на проверку 16, пропущено 2',
    );
    expect(tell({ created: 1184, review: 16, skipped: 2 }, 'en')).toBe(
      'Will be created: 1,184, updated: 0, to review: 16, skipped: 2',
    );
  });

  it('adds rows that change nothing when there are some', () => {
    expect(tell({ created: 1, updated: 2, unchanged: 3 })).toBe(
      'Будет создано 1, обновлено 2, без изменений 3, на проверку 0, пропущено 0',
    );
  });

  it('says that there is nothing to move and why', () => {
    expect(tell({ unchanged: 1200, skipped: 1 })).toBe('Переносить нечего: без изменений 1 200, пропущено 1');
  });
});

describe('findIdleReason', () => {
  const column = {
    index: 0,
    heading: '',
    hidden: false,
    confidence: 'none',
    filled: 1,
    samples: [],
  } as const;
  const mapped = [{ ...column, samples: [], fieldId: 'phones' }];

  it('is null when something would be written', () => {
    expect(findIdleReason({ columns: mapped, forecast: { ...nothing, updated: 1 } })).toBeNull();
    expect(findIdleReason({ columns: mapped, forecast: { ...nothing, review: 1 } })).toBeNull();
  });

  it('tells a file without a column assigned from one that brings nothing new', () => {
    const forecast = { ...nothing, unchanged: 5 };
    expect(findIdleReason({ columns: [{ ...column, samples: [], fieldId: null }], forecast })).toBe(
      'nothingMapped',
    );
    expect(findIdleReason({ columns: mapped, forecast })).toBe('nothingNew');
  });
});
