import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsHandlers } from '../../../src-main/settings/settings-handlers.ts';
import { defaultBaseSettings } from '../../../src-shared/settings/default-base-settings.ts';
import { baseSettingsSchema } from '../../../src-shared/settings/settings-contract.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase();
});

afterEach(() => {
  base.remove();
});

describe('settings:get', () => {
  it('answers the defaults in a new base', () => {
    expect(settingsHandlers['settings:get'](base.context)).toEqual(defaultBaseSettings);
    expect(baseSettingsSchema.parse(defaultBaseSettings)).toEqual(defaultBaseSettings);
  });

  it('answers the default of a setting that cannot be read and keeps the others', () => {
    settingsHandlers['settings:set'](base.context, { cardWidth: 700, listColumns: [] });
    const spoil = base.context.db.sqlite.prepare("UPDATE settings SET value = ? WHERE name = 'cardWidth'");
    for (const value of ['{', '"wide"', '1']) {
      spoil.run(value);
      expect(settingsHandlers['settings:get'](base.context)).toEqual({
        cardWidth: defaultBaseSettings.cardWidth,
        listColumns: [],
      });
    }
  });
});

describe('settings:set', () => {
  it('changes what it is given and leaves the rest, outside the journal', () => {
    const listColumns = [{ field: 'inn', width: 120 }];
    settingsHandlers['settings:set'](base.context, { listColumns });
    const answer = settingsHandlers['settings:set'](base.context, { cardWidth: 512 });
    expect(answer).toEqual({ listColumns, cardWidth: 512 });
    expect(base.context.db.sqlite.prepare('SELECT count(*) FROM operations').pluck().get()).toBe(0);
  });
});
