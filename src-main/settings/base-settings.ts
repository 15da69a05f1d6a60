import type * as z from 'zod';
import { defaultBaseSettings } from '../../src-shared/settings/default-base-settings.ts';
import { baseSettingsSchema, type BaseSettings } from '../../src-shared/settings/settings-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { settings } from './settings-table.ts';

/**
 * What the owner arranged in this base. A setting that is absent, or that this version cannot read, has its
 * default; the rest stand.
 */
export function readSettings(db: BaseDatabase): BaseSettings {
  const stored = new Map(
    db.orm
      .select()
      .from(settings)
      .all()
      .map(({ name, value }) => [name, value]),
  );
  const { listColumns, cardWidth } = baseSettingsSchema.shape;
  const readOne = <Setting>(name: string, schema: z.ZodType<Setting>, byDefault: Setting): Setting => {
    const parsed = schema.safeParse(parseJson(stored.get(name)));
    return parsed.success ? parsed.data : byDefault;
  };
  return {
    listColumns: readOne('listColumns', listColumns, defaultBaseSettings.listColumns),
    cardWidth: readOne('cardWidth', cardWidth, defaultBaseSettings.cardWidth),
  };
}

/** Some of the settings; those left out stand as they are. */
export type BaseSettingsChanges = Readonly<{ [Name in keyof BaseSettings]?: BaseSettings[Name] | undefined }>;

/** Writes the settings given and leaves the others; all or none. */
export function writeSettings({ sqlite, orm }: BaseDatabase, changes: BaseSettingsChanges): void {
  sqlite.transaction(() => {
    for (const [name, setting] of Object.entries(changes)) {
      if (setting === undefined) continue;
      const value = JSON.stringify(setting);
      orm
        .insert(settings)
        .values({ name, value })
        .onConflictDoUpdate({ target: settings.name, set: { value } })
        .run();
    }
  })();
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
