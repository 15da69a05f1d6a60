import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import {
  joinDictionaryValues,
  saveDictionaryValue,
} from '../../../src-main/dictionaries/dictionary-commands.ts';
import { listDictionaryValues, listTags } from '../../../src-main/dictionaries/dictionary-queries.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { buildPreparedContact } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { writeContacts } from '../../support/write-contacts.ts';

let db: BaseDatabase;
const meta = { kind: 'dictionary', params: {}, at: new Date('2026-05-01T10:00:00Z') } as const;

const from = (source: string, tags: string[] = []) =>
  buildPreparedContact({ fields: { lastName: source }, dictionary: { source }, tags });
const save = (input: Parameters<typeof saveDictionaryValue>[1]) =>
  runOperation(db, meta, () => saveDictionaryValue(db, input)).value;

beforeEach(() => {
  db = createTestDatabase();
  writeContacts(db, [from('Радио'), from('радио'), from('ТВ', ['опт', 'Опт', 'vip'])]);
});

describe('saveDictionaryValue', () => {
  it('renames a value and sets its spellings, the label always among them', () => {
    save({ id: 1, dictionary: 'source', label: 'Радио «Маяк»', spellings: ['Маяк', 'маяк '] });
    expect(listDictionaryValues(db, 'source')[0]).toEqual({
      id: 1,
      dictionary: 'source',
      label: 'Радио «Маяк»',
      spellings: ['маяк', 'радиомаяк'],
      used: 2,
    });
  });

  it('refuses a label or a spelling of another value', () => {
    const radio = { id: 1, dictionary: 'source', label: 'Радио', spellings: [] } as const;
    expect(() => save({ ...radio, label: listDictionaryValues(db, 'source')[1]?.label ?? '' })).toThrow(
      AppError,
    );
    expect(() => save({ ...radio, spellings: ['тв'] })).toThrow(new AppError('valueTaken', { value: 'тв' }));
    expect(listDictionaryValues(db, 'source')[0]?.spellings).toEqual(['радио']);
  });
});

describe('joinDictionaryValues', () => {
  it('takes contacts and spellings over, so that the next list comes to the same value', () => {
    runOperation(db, meta, () => joinDictionaryValues(db, 2, 1));
    writeContacts(db, [from('тв')]);
    expect(listDictionaryValues(db, 'source')).toEqual([
      { id: 1, dictionary: 'source', label: 'Радио', spellings: ['радио', 'тв'], used: 4 },
    ]);
  });

  it('refuses to join a value to itself or to one of another dictionary', () => {
    const need = save({ id: null, dictionary: 'need', label: 'Ремонт', spellings: [] });
    for (const into of [1, need]) {
      expect(() => runOperation(db, meta, () => joinDictionaryValues(db, 1, into))).toThrow(
        new AppError('invalidInput'),
      );
    }
  });
});

describe('listTags', () => {
  it('lists a tag once whatever its letter case, with the count of living contacts', () => {
    expect(listTags(db).map(({ label, used }) => [label, used])).toEqual([
      ['vip', 1],
      ['опт', 1],
    ]);
  });
});
