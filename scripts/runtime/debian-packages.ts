import { hasTool, runTool } from './run-tool.ts';

/** Thrown when packages are missing and this process may not install them; the message holds the command. */
export class MissingPackagesError extends Error {}

/** The command that installs the packages, for a person to run. */
export function formatInstallCommand(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/** Newer Debian and Ubuntu carry some libraries under a name with `t64` at the end; picks the name known here. */
export function resolvePackageNames(packages: readonly string[], known: ReadonlySet<string>): string[] {
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

/** Installs Debian packages; throws MissingPackagesError unless this is root on a system with apt-get. */
export async function installPackages(
  packages: readonly string[],
  report: (line: string) => void,
): Promise<void> {
  if (process.getuid?.() !== 0 || !(await hasTool('apt-get'))) {
    throw new MissingPackagesError(
      `Не хватает системных пакетов: ${packages.join(', ')}. Установите их:\n  ${formatInstallCommand(packages)}`,
    );
  }
  report(`Устанавливаем системные пакеты: ${packages.join(', ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runTool('apt-get', ['update', '-qq'], { env });
  const known = new Set((await runTool('apt-cache', ['pkgnames'])).split('\n'));
  const names = resolvePackageNames(packages, known);
  await runTool('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
}
