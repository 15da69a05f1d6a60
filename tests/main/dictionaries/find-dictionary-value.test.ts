import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { prepareDictionaryFinder } from '../../../src-main/dictionaries/find-dictionary-value.ts';
import { listDictionaryValues } from '../../../src-main/dictionaries/dictionary-queries.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

let db: BaseDatabase;
const meta = { kind: 'import', params: {}, at: new Date('2026-05-01T10:00:00Z') } as const;

function findLabels(spellings: readonly string[]): (string | undefined)[] {
  const ids = runOperation(db, meta, () => {
    const find = prepareDictionaryFinder(db);
    return spellings.map((spelling) => find('source', spelling));
  }).value;
  const values = listDictionaryValues(db, 'source');
  return ids.map((id) => values.find((value) => value.id === id)?.label);
}

beforeEach(() => {
  db = createTestDatabase();
});

describe('prepareDictionaryFinder', () => {
  it.each([
    ['Яндекс.Директ', ['директ', 'YandexDirect', 'яндекс директ', 'Яндекс', 'ЯНДЕКС.ДИРЕКТ']],
    ['2ГИС', ['2gis', '2гис', '2 ГИС', 'дубльгис']],
    ['ВКонтакте', ['вк', 'VK', 'vk.com', 'группа ВК', 'в контакте']],
    ['Авито', ['avito', 'АВИТО', 'Avito.ru']],
    ['Рекомендация', ['по рекомендации', 'сарафан', 'от знакомых', 'посоветовали']],
    ['Вывеска', ['проходил мимо', 'мимо проходил', 'вывеска']],
    ['Сайт', ['с сайта', 'сайт', 'наш сайт']],
    ['Telegram', ['телега', 'тг', 'Телеграм']],
  ])('brings the spellings of %s to one value', (label, spellings) => {
    expect(findLabels(spellings)).toEqual(spellings.map(() => label));
    expect(listDictionaryValues(db, 'source')).toHaveLength(1);
  });

  it('keeps a value that nobody knows as it was first written and finds its other letter cases', () => {
    expect(findLabels(['  Ярмарка   мёда ', 'ярмарка меда', 'ЯРМАРКА-МЁДА'])).toEqual(
      Array.from({ length: 3 }, () => 'Ярмарка мёда'),
    );
  });

  it('prefers a spelling that the owner gave to another value', () => {
    findLabels(['Баннер']);
    runOperation(db, meta, () =>
      db.sqlite.exec(
        `INSERT INTO dictionary_spellings (value_id, dictionary, spelling) VALUES (1, 'source', 'директ')`,
      ),
    );
    expect(findLabels(['Директ', 'Яндекс'])).toEqual(['Баннер', 'Яндекс.Директ']);
  });

  it('keeps the dictionaries apart', () => {
    const ids = runOperation(db, meta, () => {
      const find = prepareDictionaryFinder(db);
      return [find('source', 'Сайт'), find('need', 'Сайт'), find('need', 'сайт')];
    }).value;
    expect(ids).toEqual([1, 2, 2]);
  });
});
