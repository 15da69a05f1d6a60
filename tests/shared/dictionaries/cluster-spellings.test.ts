import { describe, expect, it } from 'vitest';
import { clusterSpellings, type OwnSpelling } from '../../../src-shared/dictionaries/cluster-spellings.ts';

function gather(
  counts: Readonly<Record<string, number>>,
  own: readonly OwnSpelling[] = [],
): Record<string, readonly string[]> {
  return Object.fromEntries(
    clusterSpellings('source', new Map(Object.entries(counts)), own).map(({ value, spellings }) => [
      value,
      spellings.map(({ text }) => text),
    ]),
  );
}

describe('clusterSpellings', () => {
  it('brings the spellings of one channel together, the most frequent first', () => {
    expect(
      gather({ Директ: 3, Яндекс: 5, YandexDirect: 2, 'яндекс директ': 1, вк: 4, VK: 9, ВКонтакте: 1 }),
    ).toEqual({
      ВКонтакте: ['VK', 'вк', 'ВКонтакте'],
      'Яндекс.Директ': ['Яндекс', 'Директ', 'YandexDirect', 'яндекс директ'],
    });
  });

  it('knows a channel by its sound, by the order of its words and through a slip of the pen', () => {
    expect(
      gather({
        'Direkt Yandeks': 1,
        'директ яндекс': 1,
        Vkontakte: 1,
        Рекомендацыя: 2,
        Выствка: 1,
        Авитто: 1,
      }),
    ).toEqual({
      'Яндекс.Директ': ['Direkt Yandeks', 'директ яндекс'],
      Рекомендация: ['Рекомендацыя'],
      ВКонтакте: ['Vkontakte'],
      Выставка: ['Выствка'],
      Авито: ['Авитто'],
    });
  });

  it('joins a rare slip to the frequent value of the same list and leaves near namesakes apart', () => {
    const counts = {
      'Ярмарка мёда': 20,
      'ярмарка мёда': 3,
      'Ярмарка мёдо': 1,
      'Выставка 2024': 9,
      'Выставка 2025': 1,
      Марина: 10,
      Мария: 2,
      'Дом быта на Ленина': 4,
      'Дом быта на Лениной': 3,
    };
    expect(gather(counts)).toEqual({
      'Ярмарка мёда': ['Ярмарка мёда', 'ярмарка мёда', 'Ярмарка мёдо'],
      Марина: ['Марина'],
      'Выставка 2024': ['Выставка 2024'],
      'Дом быта на Ленина': ['Дом быта на Ленина'],
      'Дом быта на Лениной': ['Дом быта на Лениной'],
      Мария: ['Мария'],
      'Выставка 2025': ['Выставка 2025'],
    });
  });

  it('follows the dictionary of the owner where it says something else', () => {
    const own = [
      { label: 'Яндекс', spellings: ['яндекс', 'директ'] },
      { label: 'ВК группа', spellings: ['вконтакте'] },
    ];
    expect(gather({ Директ: 2, Яндекс: 1, VK: 1, YandexDirect: 1 }, own)).toEqual({
      Яндекс: ['Директ', 'Яндекс'],
      'ВК группа': ['VK'],
      'Яндекс.Директ': ['YandexDirect'],
    });
  });
});
