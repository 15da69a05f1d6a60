import { eq } from 'drizzle-orm';
import {
  defaultRfmSettings,
  rfmSettingsSchema,
  type RfmSettings,
} from '../../src-shared/rfm/rfm-settings.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { settings } from '../settings/settings-table.ts';

/** The name under which the settings of the base hold those of RFM. */
const name = 'rfm';

/** How this base is scored; what is absent, or what this version cannot read, is the default. */
export function readRfmSettings({ orm }: BaseDatabase): RfmSettings {
  const stored = orm.select().from(settings).where(eq(settings.name, name)).get();
  const parsed = rfmSettingsSchema.safeParse(stored === undefined ? undefined : parseJson(stored.value));
  return parsed.success ? parsed.data : defaultRfmSettings;
}

/** Keeps how this base is scored. */
export function writeRfmSettings({ orm }: BaseDatabase, changed: RfmSettings): void {
  const value = JSON.stringify(changed);
  orm
    .insert(settings)
    .values({ name, value })
    .onConflictDoUpdate({ target: settings.name, set: { value } })
    .run();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
