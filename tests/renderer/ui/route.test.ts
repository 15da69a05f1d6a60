import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoute, sections, writeRoute } from '../../../src-renderer/ui/route.ts';

describe('readRoute', () => {
  it('reads what writeRoute has written', () => {
    const id = fc.option(fc.integer({ min: 1, max: 999_999_999_999_999 }));
    fc.assert(
      fc.property(fc.constantFrom(...sections), id, (section, id) => {
        expect(readRoute(writeRoute({ section, id }))).toEqual({ section, id });
      }),
    );
  });

  it('takes anything else for the list of clients', () => {
    expect(readRoute('')).toEqual({ section: 'contacts', id: null });
    expect(readRoute('#/nowhere/7')).toEqual({ section: 'contacts', id: 7 });
    expect(readRoute('#/journal/-1')).toEqual({ section: 'journal', id: null });
    expect(readRoute('#/journal/1e5')).toEqual({ section: 'journal', id: null });
  });
});
