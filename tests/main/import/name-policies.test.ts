import { describe, expect, it } from 'vitest';
import { namePolicies } from '../../../src-main/import/name-policies.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';

const columns = [
  { index: 0, heading: 'ФИО', fieldId: 'fullName' },
  { index: 2, heading: 'Откуда узнал', fieldId: 'source' },
  { index: 3, heading: 'Мой столбец', fieldId: null },
  { index: 4, heading: 'Телефон 2', fieldId: 'phones' },
];

describe('namePolicies', () => {
  it('finds columns by heading and by field; what is named wins over all, whatever the order', () => {
    const named = [
      { column: 'откуда  узнал', policy: 'overwrite' },
      { column: 'phones', policy: 'clear' },
      { column: 'all', policy: 'keep' },
    ] as const;
    expect(namePolicies(named, columns).toSorted((a, b) => a.index - b.index)).toEqual([
      { index: 0, policy: 'keep' },
      { index: 2, policy: 'overwrite' },
      { index: 4, policy: 'clear' },
    ]);
  });

  it('refuses a name that no column with a field has', () => {
    expect(() => namePolicies([{ column: 'Мой столбец', policy: 'keep' }], columns)).toThrow(
      new AppError('invalidInput', { option: '--policy Мой столбец' }),
    );
  });
});
