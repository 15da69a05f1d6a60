import { describe, expect, it } from 'vitest';
import { unitePoints, type UnitingPoint } from '../../../src-shared/merges/unite-points.ts';

let lastId = 0;
function point(contactId: number, value: string, more: Partial<UnitingPoint> = {}): UnitingPoint {
  lastId += 1;
  const bare = { kind: null, service: null, extension: null, valid: true, note: null };
  return { id: lastId, contactId, type: 'phone', value, ...bare, ...more };
}

function show(points: readonly UnitingPoint[]): string[] {
  return unitePoints(points).map(
    ({ shown, doubles }) => `${shown.contactId}:${shown.value} +${doubles.length}`,
  );
}

describe('unitePoints', () => {
  it('keeps the order, the points of the card that stays first, and no double', () => {
    const points = [point(1, '+79160000001'), point(2, '+79160000002'), point(2, '+79160000001')];
    expect(show(points)).toEqual(['1:+79160000001 +1', '2:+79160000002 +0']);
  });

  it('drops a number that could not be read only when the same digits can be called', () => {
    const typed = point(1, '8 (916) 000-00-01 мама', { valid: false });
    expect(show([typed, point(2, '+79160000001')])).toEqual(['2:+79160000001 +1']);
    expect(show([typed, point(2, '+79160000002')])).toEqual([
      '1:8 (916) 000-00-01 мама +0',
      '2:+79160000002 +0',
    ]);
  });

  it('tells extensions of one number apart', () => {
    const points = [
      point(1, '+74950000001', { extension: '12' }),
      point(2, '+74950000001', { extension: '14' }),
    ];
    expect(unitePoints(points)).toHaveLength(2);
  });

  it('knows a site, an address and a nickname whatever way they are written', () => {
    expect(
      show([
        point(1, 'https://www.romashka.ru/', { type: 'site' }),
        point(2, 'romashka.ru', { type: 'site' }),
        point(1, 'Москва, ул. Мира, 5', { type: 'address' }),
        point(2, 'москва ул мира 5', { type: 'address' }),
        point(1, 'anna', { type: 'messenger', service: 'telegram' }),
        point(2, '@Anna', { type: 'messenger', service: 'telegram' }),
      ]),
    ).toHaveLength(3);
  });

  it('shows the one of two equal points that says what it is for', () => {
    expect(show([point(1, '+79160000001'), point(2, '+79160000001', { kind: 'work' })])).toEqual([
      '2:+79160000001 +1',
    ]);
  });
});
