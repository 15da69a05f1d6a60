/** The Node-API that the driver's ready-made addons need. */
const PREBUILT_NAPI = 10;

/**
 * The driver's addon for a development runtime that is older than the ready-made ones; null where they fit, so that a
 * variable of the environment never puts foreign code into a program that was delivered.
 */
export function findSqliteAddon(env: NodeJS.ProcessEnv, napi: string | undefined): string | null {
  if (Number(napi) >= PREBUILT_NAPI) return null;
  return env['KARTOTEKA_SQLITE_ADDON'] ?? null;
}
