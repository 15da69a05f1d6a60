import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src-renderer/app/locales/create-i18n.ts';
import { describeExport } from '../../../src-renderer/export/describe-export.ts';
import { everything, type Filter } from '../../../src-shared/filters/filter.ts';

const view = { filter: everything, search: '', trash: false };
const tell = (parts: Partial<Parameters<typeof describeExport>[1]>, locale: 'ru' | 'en' = 'ru'): string =>
  describeExport(createI18n(locale).getFixedT(null, ['export', 'app']), {
    view,
    ids: null,
    total: 1184,
    columns: 9,
    ...parts,
  }).replaceAll(/\s/gu, ' ');

describe('describeExport', () => {
  it('tells how many go out, with how many columns, in which order', () => {
    expect(tell({})).toBe('1 184 клиента, 9 столбцов, порядок как в списке.');
    expect(tell({ total: 1, columns: 1 })).toBe('1 клиент, 1 столбец, порядок как в списке.');
    expect(tell({}, 'en')).toBe('1,184 clients, 9 columns, in the order of the list.');
  });

  it('tells of chosen clients and of a narrowed list', () => {
    expect(tell({ ids: [1, 2], total: 2 })).toBe('2 выбранных клиента, 9 столбцов, порядок как в списке.');
    expect(tell({ view: { ...view, search: 'тверь' }, total: 5 })).toBe(
      '5 клиентов, 9 столбцов, отбор и порядок как в списке.',
    );
    const filter: Filter = { type: 'not', rule: everything };
    expect(tell({ view: { ...view, filter }, total: 5 })).toContain('отбор и порядок');
  });

  it('tells of the trash, of nobody and of a count under way', () => {
    expect(tell({ view: { ...view, trash: true }, total: 2 })).toContain('2 клиента из корзины');
    expect(tell({ total: 0 })).toBe('В списке никого нет: выгружать нечего.');
    expect(tell({ total: null })).toContain('Считаем');
  });
});
