import { describe, expect, it } from 'vitest';
import { nameOrganization } from '../../../src-renderer/contacts/card/name-organization.ts';

describe('nameOrganization', () => {
  it('names a firm and a sole trader with their form, and nothing where nothing is said', () => {
    expect(nameOrganization({ organizationName: 'Иванов И. И.', legalForm: 'ИП' })).toBe('ИП Иванов И. И.');
    expect(nameOrganization({ organizationName: 'Строй', legalForm: 'ООО' })).toBe('ООО «Строй»');
    expect(nameOrganization({ organizationName: 'Строй', legalForm: null })).toBe('Строй');
    expect(nameOrganization({ organizationName: null, legalForm: 'ИП' })).toBe('');
  });
});
