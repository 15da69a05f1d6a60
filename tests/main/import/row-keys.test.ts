import { describe, expect, it } from 'vitest';
import { readContactKeys, readName } from '../../../src-main/import/row-keys.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';

const name = { lastName: 'Иванов', firstName: 'Пётр' };

function keysOf(
  fields: Readonly<Record<string, string>>,
  phones: readonly string[] = [],
  nameKey?: string,
): ReturnType<typeof readContactKeys> {
  const points = phones.map((value) => buildPreparedPoint({ type: 'phone', value }));
  return readContactKeys(buildPreparedContact({ fields, points }), nameKey);
}

describe('readContactKeys', () => {
  it('takes only whole dates of birth, and with them only names of whole words', () => {
    const whole = keysOf({ ...name, birthday: '1989-07-28' });
    expect([whole.birthday, typeof whole.nameBirthday]).toEqual([19_890_728, 'number']);
    const yearless = keysOf({ ...name, birthday: '--07-28' });
    expect([yearless.birthday, yearless.nameBirthday]).toEqual([0, null]);
    const initial = keysOf({ lastName: 'Иванов', firstName: 'П.', birthday: '1989-07-28' });
    expect([initial.birthday, initial.nameBirthday]).toEqual([19_890_728, null]);
  });

  it('takes phones in their order, but none that is typed for want of one', () => {
    const phones = ['+79161234567', '+79999999999', '+74950000000', '+79031112233'];
    expect(keysOf(name, phones).phones).toEqual(['+79161234567', '+79031112233']);
    const points = [buildPreparedPoint({ type: 'phone', value: '123', valid: false })];
    expect(readContactKeys(buildPreparedContact({ points })).phones).toEqual([]);
  });

  it('knows a contact by its name or its points when it has nothing else', () => {
    expect(keysOf(name).weak).toBe('person|иванов|петр||');
    expect(keysOf({}).weak).toBe('person ');
    expect(keysOf(name, ['+79161234567']).weak).toBeNull();
  });

  it('trusts a name that was packed already', () => {
    expect(keysOf(name, [], 'person|орлов|олег||')).toMatchObject({ packedName: 'person|орлов|олег||' });
  });
});

describe('readName', () => {
  it('answers the parts of the name of whichever keys it is asked about', () => {
    const [one, other] = [keysOf(name), keysOf({ lastName: 'Орлов' })];
    for (const keys of [one, other, one, one]) {
      expect(readName(keys)).toMatchObject({ last: keys === one ? 'иванов' : 'орлов' });
    }
  });
});
