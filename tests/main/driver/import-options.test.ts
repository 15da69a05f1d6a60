import { describe, expect, it } from 'vitest';
import { parseDriverRequest } from '../../../src-main/driver/driver-request.ts';
import { readImportOptions } from '../../../src-main/driver/import-options.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';

const read = (...args: string[]) => readImportOptions(parseDriverRequest(['import', 'list.xlsx', ...args]));

describe('readImportOptions', () => {
  it('decides nothing that nobody asked for', () => {
    expect(read()).toEqual({ match: 'auto', policies: [] });
  });

  it('reads policies, the key, the choice for likely matches, the trash and the fixes', () => {
    const policies = ['--policy', 'a=b=keep', '--policy', 'source=overwrite'];
    const others = [
      '--match',
      'inn',
      '--likely',
      'join',
      '--restore-trash',
      '--without-fixes',
      'twins,names',
    ];
    expect(read(...policies, ...others)).toEqual({
      match: 'inn',
      likely: 'join',
      restoreTrash: true,
      withoutFixes: ['twins', 'names'],
      policies: [
        { column: 'a=b', policy: 'keep' },
        { column: 'source', policy: 'overwrite' },
      ],
    });
  });

  it('tells making clients, making none, and not saying apart', () => {
    expect(read('--create-missing').createMissing).toBe(true);
    expect(read('--no-create-missing').createMissing).toBe(false);
    expect(read().createMissing).toBeUndefined();
  });

  it.each([
    ['--policy', 'source=never'],
    ['--policy', 'overwrite'],
    ['--likely', 'perhaps'],
    ['--match', 'name'],
    ['--without-fixes', 'twins,slips'],
    ['--target', 'deals'],
  ])('refuses %s %s by the name of the option', (option, value) => {
    expect(() => read(option, value)).toThrow(new AppError('invalidInput', { option }));
  });
});

describe('parseDriverRequest', () => {
  it('takes --help for the command wherever it stands', () => {
    expect(parseDriverRequest(['import', '--help'])).toMatchObject({ command: 'help', words: ['import'] });
    expect(parseDriverRequest([])).toMatchObject({ command: 'help' });
  });
});
