import { describe, expect, it } from 'vitest';
import { splitPersonName } from '../../../src-shared/names/split-person-name.ts';
import { unglueNameWord } from '../../../src-shared/names/unglue-name.ts';

describe('unglueNameWord', () => {
  it.each([
    ['ИвановИванИванович', ['Иванов', 'Иван', 'Иванович']],
    ['ПетроваАнна', ['Петрова', 'Анна']],
    ['ИванПетрович', ['Иван', 'Петрович']],
    ['МакАртур', ['МакАртур']],
    ['ДеАнжело', ['ДеАнжело']],
    ['СтройДом', ['СтройДом']],
    ['Иванов', ['Иванов']],
    ['ИВАНОВ', ['ИВАНОВ']],
  ])('reads %s as %j', (word, parts) => {
    expect(unglueNameWord(word)).toEqual(parts);
  });

  it('takes part in the reading of whole names', () => {
    expect(splitPersonName('ИвановИванИванович')).toMatchObject({
      lastName: 'Иванов',
      firstName: 'Иван',
      middleName: 'Иванович',
    });
    expect(splitPersonName('ПетроваАнна Сергеевна')).toMatchObject({
      lastName: 'Петрова',
      firstName: 'Анна',
      middleName: 'Сергеевна',
    });
  });
});
