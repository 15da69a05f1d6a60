import {
  defaultStageSettings,
  stageSettingsSchema,
  type StageSettings,
} from '../../src-shared/stages/stage-settings.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';

/** The owner's settings of the stages, or the defaults. */
export function readStageSettings(db: BaseDatabase): StageSettings {
  const value = prepareCached<[], string>(db, 'SELECT value FROM stage_settings ORDER BY id LIMIT 1')
    .pluck()
    .get();
  return value === undefined ? defaultStageSettings : stageSettingsSchema.parse(JSON.parse(value));
}

/** Writes the settings, inside an operation. `at` is ISO UTC. */
export function writeStageSettings({ sqlite }: BaseDatabase, settings: StageSettings, at: string): void {
  const value = JSON.stringify(settings);
  const id = sqlite.prepare<[], number>('SELECT id FROM stage_settings ORDER BY id LIMIT 1').pluck().get();
  if (id === undefined) {
    sqlite.prepare('INSERT INTO stage_settings (value, updated_at) VALUES (?, ?)').run(value, at);
  } else {
    sqlite
      .prepare('UPDATE stage_settings SET value = ?, updated_at = ? WHERE id = ? AND value <> ?')
      .run(value, at, id, value);
  }
}
